// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/thrift.h"

#include <QQmlEngine>

#include <chrono>
#include <malloc.h>

namespace cubby::kiosk {

namespace {

constexpr std::chrono::seconds kCalm{2}; // longer than any change of screens
constexpr int kLargeBlock = 512 * 1024; // bytes: less than a picture of the camera, more than anything of the screens

} // namespace

void useMemorySparingly()
{
    // Set once they stay as they are: otherwise each large block that is freed raises what counts as large.
    mallopt(M_MMAP_THRESHOLD, kLargeBlock);
    mallopt(M_TRIM_THRESHOLD, kLargeBlock);
    mallopt(M_ARENA_MAX, 2);
}

Thrift::Thrift(const Kiosk &kiosk, QQmlEngine &engine) : m_kiosk(kiosk), m_engine(engine)
{
    m_calm.setSingleShot(true);
    m_calm.setInterval(kCalm);
    connect(&m_calm, &QTimer::timeout, this, &Thrift::giveBack);
    connect(&kiosk, &Kiosk::viewChanged, this, &Thrift::follow);
}

void Thrift::follow()
{
    if (m_kiosk.view().screen != bank::Screen::Rest) {
        m_visited = true;
        m_calm.stop();
    } else if (m_visited && !m_calm.isActive()) {
        m_calm.start();
    }
}

void Thrift::giveBack()
{
    m_visited = false;
    ++m_times;
    m_engine.collectGarbage();
    malloc_trim(0);
}

} // namespace cubby::kiosk
