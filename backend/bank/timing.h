// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

// How long the bank waits for people, doors and sensors (flows.md).
namespace cubby::bank {

using namespace std::chrono_literals;

inline constexpr Millis kBoardAnswers = 12s; // longer than any bus takes; then the pulse counts as sent, unconfirmed
inline constexpr Millis kDoorShouldOpen = 3s; // after the lock board answered
inline constexpr int kTries = 3; // pulses for one visit, each asked for
inline constexpr Millis kPresenceSettles = 700ms; // after the door was shut: every board has been read again
inline constexpr Millis kRemindAfter = 30s;
inline constexpr Millis kLeftOpenAfter = 3min;
inline constexpr Millis kGrace = 60s; // "open again" after a pickup
inline constexpr Millis kAssumedShut = 60s; // no door sensor
inline constexpr int kEasierFactor = 2; // of every wait for a person who asked for the accessible mode
inline constexpr Millis kAnswerWithin = 20s; // silence means yes
inline constexpr Millis kTypeWithin = 30s;
inline constexpr Millis kSignOutAfter = 60s;
inline constexpr Millis kServiceEndsAfter = 5min; // a technician has both hands in the wall
inline constexpr Millis kCentreAnswers = 2s; // or the bank goes on by itself
inline constexpr Millis kReadNotice = 20s;
inline constexpr Millis kReadScreen = 30s;
inline constexpr Millis kStartWithin = 5s; // doors that were not read by then are left out

// When a sensor is not believed any more, and when it is again (sensors.h).
inline constexpr int kFlaps = 8; // four times open and shut
inline constexpr Millis kFlapsWithin = 10s;
inline constexpr Millis kCalmAfter = 60s;
inline constexpr Millis kUndisturbed = 10s; // nobody is at the kiosk any more
inline constexpr Millis kTrial = 60s; // of a new layout: some lock board has answered by then
inline constexpr Millis kLongestCalm = 1h; // of a board's fault, however often it came
inline constexpr Millis kSilentAfter = 60s;
inline constexpr int kMovesWhileShutAtMost = 3;
inline constexpr Millis kMovesWithin = 10min;
inline constexpr Millis kPresenceFollows = 3s; // the presence sensor's reading may come this much after the door's
inline constexpr int kMovedUnseen = 2;
inline constexpr Millis kPulseCounts = 60s; // what moves inside by then was moved by whoever asked

inline constexpr int kWrongCodesUntilPause = 5;
inline constexpr Millis kFirstPause = 30s;
inline constexpr Millis kLongestPause = 5min;
inline constexpr Millis kWrongCodesDecay = 10min;
inline constexpr int kWrongPinsUntilLock = 3;
inline constexpr Millis kBadgeLockedOffline = 15min;

} // namespace cubby::bank
