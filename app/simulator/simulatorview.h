// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/handimages.h"
#include "app/simulator/scriptplayer.h"
#include "app/simulator/simulation.h"
#include "qml/wallmodel.h"

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QtQmlIntegration/qqmlintegration.h>

namespace cubby::simulator {

// What the window shows of a simulation, and what can be done in it. GUI thread.
class SimulatorView final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString title READ title CONSTANT FINAL)
    Q_PROPERTY(cubby::qml::WallModel *wall READ wall CONSTANT FINAL)
    Q_PROPERTY(QObject *hand READ hand CONSTANT FINAL) // null: no camera to hold anything up to
    Q_PROPERTY(QVariantList buses READ buses CONSTANT FINAL) // each with its boards
    Q_PROPERTY(QVariantMap faultKinds READ faultKinds CONSTANT FINAL) // by "door", "board" and "bus"
    Q_PROPERTY(QVariantMap chances READ chances NOTIFY faultsChanged FINAL) // of what is broken: "board main/1 silent"
    Q_PROPERTY(QStringList supplies READ supplies CONSTANT FINAL)
    Q_PROPERTY(QVariantMap amperes READ amperes NOTIFY amperesChanged FINAL) // by supply
    Q_PROPERTY(QString script READ script NOTIFY scriptChanged FINAL) // the lines that are played
    Q_PROPERTY(QString selected READ selected WRITE select NOTIFY selectionChanged FINAL) // a compartment, or none
    Q_PROPERTY(QVariantMap selection READ selection NOTIFY selectionChanged FINAL)
    Q_PROPERTY(QStringList log READ log NOTIFY logChanged FINAL) // newest first
    Q_PROPERTY(QString complaint READ complaint NOTIFY complaintChanged FINAL) // why the last act failed, or empty

public:
    // `hand` may be null. All outlive this.
    SimulatorView(Simulation &simulation, ScriptPlayer &player, HandImages *hand, QObject *parent = nullptr);

    Q_INVOKABLE void shut(const QString &compartment);
    Q_INVOKABLE void forceOpen(const QString &compartment);
    Q_INVOKABLE void toggleParcel(const QString &compartment);
    Q_INVOKABLE void setFault(const QString &place, const QString &name, const QString &fault, bool on);
    Q_INVOKABLE void mendEverything();
    Q_INVOKABLE QString addToScript(const QString &line); // why not, or empty
    Q_INVOKABLE void stopScript();
    Q_INVOKABLE bool hasParcel(const QString &compartment) const;
    Q_INVOKABLE bool isOpen(const QString &compartment) const;

    QString title() const { return m_simulation.layout().name; }
    qml::WallModel *wall() { return &m_wall; }
    QObject *hand() const { return m_hand; }
    QVariantList buses() const;
    QVariantMap faultKinds() const;
    QVariantMap chances() const;
    QStringList supplies() const;
    QVariantMap amperes() const;
    QString script() const { return m_player.rules().join(u'\n'); }
    QString selected() const { return m_selected; }
    void select(const QString &compartment);
    QVariantMap selection() const;
    QStringList log() const { return m_log; }
    QString complaint() const { return m_complaint; }

Q_SIGNALS:
    void faultsChanged();
    void amperesChanged();
    void scriptChanged();
    void selectionChanged();
    void logChanged();
    void complaintChanged();

private:
    void fillWall();
    void refresh(const QString &compartment);
    void refreshFaults();
    void note(const QString &line);
    void complainOf(const Result<bool> &done);

    Simulation &m_simulation;
    ScriptPlayer &m_player;
    HandImages *m_hand;
    QTimer m_amperes; // locks have power for less than a second
    qml::WallModel m_wall;
    QString m_selected;
    QStringList m_log;
    QString m_complaint;
};

} // namespace cubby::simulator
