<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
    <context>
        <name>DriverScreen</name>
        <message numerus="yes">
            <source>Collect %n packages</source>
            <translation>
                <numerusform>Collect %n package</numerusform>
                <numerusform>Collect %n packages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EnrolmentScreen</name>
        <message numerus="yes">
            <source>They hold for %n minutes.</source>
            <translation>
                <numerusform>They hold for %n minute.</numerusform>
                <numerusform>They hold for %n minutes.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ScreenReader</name>
        <message numerus="yes">
            <source>This screen ends in %n seconds. Press any key to stay.</source>
            <translation>
                <numerusform>This screen ends in %n second. Press any key to stay.</numerusform>
                <numerusform>This screen ends in %n seconds. Press any key to stay.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ServiceHomeScreen</name>
        <message numerus="yes">
            <source>%n entries wait</source>
            <translation>
                <numerusform>%n entry waits</numerusform>
                <numerusform>%n entries wait</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SizeScreen</name>
        <message numerus="yes">
            <source>%n free</source>
            <translation>
                <numerusform>%n free</numerusform>
                <numerusform>%n free</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SummaryScreen</name>
        <message numerus="yes">
            <source>%n packages delivered.</source>
            <translation>
                <numerusform>%n package delivered.</numerusform>
                <numerusform>%n packages delivered.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n packages collected.</source>
            <translation>
                <numerusform>%n package collected.</numerusform>
                <numerusform>%n packages collected.</numerusform>
            </translation>
        </message>
    </context>
</TS>
