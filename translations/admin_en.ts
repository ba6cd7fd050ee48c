<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>cubby::admin::FleetMap</name>
    <message numerus="yes">
        <source>%n bank(s)</source>
        <translation>
            <numerusform>%n bank</numerusform>
            <numerusform>%n banks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cubby::admin::ListPage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cubby::admin::MainWindow</name>
    <message numerus="yes">
        <source>%n action(s) not answered yet</source>
        <translation>
            <numerusform>%n action not answered yet</numerusform>
            <numerusform>%n actions not answered yet</numerusform>
        </translation>
    </message>
</context>
</TS>
