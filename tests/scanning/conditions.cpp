// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanning/conditions.h"

#include <algorithm>
#include <cmath>

namespace cubby::scanning {

namespace {

template <typename T>
T at(int strength, std::initializer_list<T> values)
{
    return std::data(values)[strength - 1];
}

} // namespace

const std::vector<Condition> &conditions()
{
    static const std::vector<Kind> kAll{Kind::Pass, Kind::Label, Kind::DataMatrix, Kind::Pdf417};
    static const std::vector<Kind> kPasses{Kind::Pass, Kind::DarkPass};
    static const std::vector<Kind> kLabels{Kind::Label, Kind::Pdf417};
    static const std::vector<Kind> kPassAndLabel{Kind::Pass, Kind::Label};
    static const std::vector<Condition> kConditions{
        {"as it should be", kAll, [](Subject &, View &, int, Chance &) {}},
        {"far away", kAll,
         [](Subject &, View &view, int strength, Chance &) {
             view.modulePixels *= at(strength, {0.8, 0.65, 0.5, 0.4});
         }},
        {"rotated", kAll,
         [](Subject &, View &view, int strength, Chance &chance) {
             view.turn = at(strength, {90.0, 15.0, 30.0, 45.0}) + chance.between(-5, 5) + (chance.below(2) ? 180 : 0);
         }},
        {"mirrored", kAll,
         [](Subject &, View &view, int strength, Chance &) {
             view.mirrored = true;
             view.turn = at(strength, {0.0, 90.0, 10.0, 25.0});
         }},
        {"at an angle", kAll,
         [](Subject &, View &view, int strength, Chance &chance) {
             view.tilt = at(strength, {20, 35, 48, 58});
             view.tiltAxis = chance.between(0, 180);
         }},
        {"moving", kAll,
         [](Subject &, View &view, int strength, Chance &chance) {
             view.motion = at(strength, {2, 4, 6, 9}) * view.modulePixels / 4;
             view.motionAngle = chance.between(0, 180);
         }},
        {"out of focus", kAll,
         [](Subject &, View &view, int strength, Chance &) {
             view.defocus = at(strength, {0.3, 0.42, 0.54, 0.66}) * view.modulePixels;
         }},
        {"in glare", kAll,
         [](Subject &, View &view, int strength, Chance &) {
             view.glare = at(strength, {0.06, 0.12, 0.2, 0.35});
         }},
        {"dim", kAll,
         [](Subject &, View &view, int strength, Chance &) {
             view.light = at(strength, {0.4, 0.25, 0.15, 0.09});
             view.noise = 3;
         }},
        {"in half shade", kAll,
         [](Subject &, View &view, int strength, Chance &chance) {
             view.shade = at(strength, {0.8, 1.2, 1.5, 1.8});
             view.shadeAngle = chance.between(0, 360);
         }},
        {"noisy", kAll,
         [](Subject &, View &view, int strength, Chance &) {
             view.noise = at(strength, {12, 22, 34, 48});
         }},
        {"pale", kAll,
         [](Subject &, View &view, int strength, Chance &) {
             view.contrast = at(strength, {0.5, 0.3, 0.18, 0.1});
         }},
        {"badly packed", kAll,
         [](Subject &, View &view, int strength, Chance &) {
             view.jpeg = at(strength, {60, 35, 20, 10});
         }},
        {"cracked glass", kPasses,
         [](Subject &subject, View &, int strength, Chance &chance) { crack(subject, strength, chance); }},
        {"dark mode",
         {Kind::DarkPass},
         [](Subject &, View &view, int strength, Chance &chance) {
             view.turn = chance.between(-20, 20);
             view.contrast = at(strength, {1.0, 0.6, 0.4, 0.25});
             view.noise = 4;
         }},
        {"curved", kAll,
         [](Subject &, View &view, int strength, Chance &chance) {
             view.bend = at(strength, {0.3, 0.5, 0.65, 0.8});
             view.bendAcross = chance.below(2) == 0;
         }},
        {"torn", kLabels,
         [](Subject &subject, View &, int strength, Chance &chance) { tear(subject, strength, chance); }},
        {"scribbled on", kPassAndLabel,
         [](Subject &subject, View &, int strength, Chance &chance) { scribble(subject, strength, chance); }},
        {"two at once", kPassAndLabel,
         [](Subject &subject, View &view, int strength, Chance &chance) {
             const bool pass = subject.image.width() < subject.image.height();
             subject = together(subject, subjectOf(pass ? Kind::Label : Kind::Pass, chance));
             view.modulePixels = std::min(view.modulePixels, 1240.0 * kModule / subject.image.width());
             view.turn = at(strength, {0.0, 4.0, 8.0, 12.0});
         }},
        {"all of it a little", kAll,
         [](Subject &, View &view, int strength, Chance &chance) {
             view.turn = chance.between(-12.0, 12.0) * strength;
             view.tilt = chance.between(3, 7) * strength;
             view.tiltAxis = chance.between(0, 180);
             view.defocus = 0.08 * strength * view.modulePixels;
             view.motion = 0.5 * strength;
             view.motionAngle = chance.between(0, 180);
             view.light = 1.0 - 0.15 * strength;
             view.shade = 0.2 * strength;
             view.noise = 2.0 + 2.0 * strength;
             view.jpeg = 90 - 10 * strength;
         }},
        {"no code",
         {Kind::Nothing},
         [](Subject &, View &view, int strength, Chance &chance) {
             view.turn = chance.between(0, 360);
             view.tilt = 10 * strength;
             view.noise = 3 * strength;
             view.defocus = 0.4 * (strength - 1);
         }},
    };
    return kConditions;
}

Showing showingOf(const Condition &condition, Kind kind, int strength, quint64 seed)
{
    Chance chance(seed);
    Showing showing;
    showing.subject = subjectOf(kind, chance);
    View &view = showing.view;
    // As large as people hold it: 3 to 4.5 pixels a module, and all of it in the picture.
    const double fits = std::min(1150.0 / showing.subject.image.width(), 680.0 / showing.subject.image.height());
    view.modulePixels = std::min(chance.between(3, 4.5), fits * kModule);
    view.turn = chance.between(-3, 3);
    view.shiftX = chance.between(-60, 60);
    view.shiftY = chance.between(-30, 30);
    view.shadeAngle = chance.between(0, 360);
    view.seed = chance.next();
    condition.spoil(showing.subject, view, strength, chance);
    return showing;
}

QImage Showing::frame(int number) const
{
    Chance chance(view.seed + quint64(number) * 7919u);
    View now = view;
    now.turn += chance.between(-1.5, 1.5);
    now.shiftX += chance.between(-6, 6);
    now.shiftY += chance.between(-6, 6);
    now.modulePixels *= chance.between(0.98, 1.02);
    now.motion *= chance.between(0.8, 1.2);
    now.defocus *= chance.between(0.9, 1.1);
    now.noiseSeed = chance.next();
    return seen(subject, now);
}

} // namespace cubby::scanning
