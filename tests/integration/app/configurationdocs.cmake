# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DPROGRAMS=… -DDOCUMENT=… [-DWRITE=ON] -P configurationdocs.cmake: compares the part of the document that
# begins with the first program's heading with what the programs print, or writes it anew.
set(printed "")
foreach(program IN LISTS PROGRAMS)
    execute_process(COMMAND ${program} --print-config-docs OUTPUT_VARIABLE section RESULT_VARIABLE status)
    if(NOT status EQUAL 0)
        message(FATAL_ERROR "${program} --print-config-docs ended with ${status}")
    endif()
    string(APPEND printed "\n${section}")
endforeach()

file(READ "${DOCUMENT}" document)
string(FIND "${document}" "\n## cubby-" begin)
string(SUBSTRING "${document}" 0 ${begin} introduction)
if(WRITE)
    file(WRITE "${DOCUMENT}" "${introduction}${printed}")
elseif(NOT document STREQUAL "${introduction}${printed}")
    message(FATAL_ERROR "${DOCUMENT} is not what the programs say of themselves; build the target configuration-docs")
endif()
