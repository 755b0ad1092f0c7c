# One static library per layer; USES is the only way to reach another. The direction of includes is checked by
# cmake/checks/layers.mjs, which reads every #include line.

add_library(triad_options INTERFACE)
target_include_directories(triad_options INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_compile_options(triad_options INTERFACE
    -Wall -Wextra -Wpedantic -Werror
    -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
    # C++20's designated initialisers leave out what keeps its default: that is their point.
    -Wno-missing-field-initializers
    # Clang's own name for the same, where it knows it.
    $<$<CXX_COMPILER_ID:Clang>:-Wno-missing-designated-field-initializers>)

# The page is built without exceptions; native builds are as well, so that nothing comes to rely on them.
add_library(triad_no_exceptions INTERFACE)
target_compile_options(triad_no_exceptions INTERFACE -fno-exceptions)

function(_triad_tidy target)
    if(TRIAD_TIDY)
        set_target_properties(${target} PROPERTIES CXX_CLANG_TIDY "${TRIAD_CLANG_TIDY};--quiet;--warnings-as-errors=*")
    endif()
endfunction()

# Builds read headers that most files include once for all of them: the standard ones, and what is named, from the top of the
# checkout. What clang-tidy reads is built without, so that a missing include is seen.
function(_triad_precompile target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "REUSE" "LIBRARIES;HEADERS")
    if(TRIAD_TIDY)
        return()
    endif()
    if(arg_REUSE)
        target_precompile_headers(${target} REUSE_FROM ${arg_REUSE})
        return()
    endif()
    list(TRANSFORM arg_HEADERS PREPEND ${PROJECT_SOURCE_DIR}/)
    target_precompile_headers(${target} PRIVATE <algorithm> <functional> <map> <optional> <set> <span> <string> <string_view> <utility> <vector>
        ${arg_LIBRARIES} ${arg_HEADERS})
endfunction()

# A target without sources stands for the flags of those that share what it precompiles.
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/empty.cpp CONTENT "")
function(_triad_precompiled target)
    add_library(${target} OBJECT EXCLUDE_FROM_ALL ${PROJECT_BINARY_DIR}/empty.cpp)
    _triad_precompile(${target} ${ARGN})
endfunction()

# What the tests run for minutes is optimised in debug builds too; the tests themselves, which run once, are not.
set(triad_layer_flags $<$<CONFIG:Debug>:-O1>)

_triad_precompiled(triad_precompiled)
target_link_libraries(triad_precompiled PRIVATE triad_options triad_no_exceptions)
target_compile_options(triad_precompiled PRIVATE ${triad_layer_flags})

# Files that do not disturb each other are compiled as one, since reading the headers takes longer than our own lines. Which ones is
# read from the files (cmake/unity.mjs), so no name has to be chosen with an eye to it, and each file has to include what it needs:
# clang-tidy reads them one by one.
function(_triad_unite target)
    if(TRIAD_TIDY OR NOT TRIAD_UNITY OR NOT ARGN)
        return()
    endif()
    execute_process(COMMAND node ${PROJECT_SOURCE_DIR}/cmake/unity.mjs ${ARGN} WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}
        OUTPUT_VARIABLE groups COMMAND_ERROR_IS_FATAL ANY)
    foreach(source group IN ZIP_LISTS ARGN groups)
        set_source_files_properties(${source} PROPERTIES UNITY_GROUP group${group})
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${ARGN} ${PROJECT_SOURCE_DIR}/cmake/unity.mjs)
endfunction()

# All layers without the tests: what the tidy preset builds.
add_custom_target(layers)

# triad_layer(name [SOURCES file…] [USES target…] [PRECOMPILE header…])
# Without SOURCES it takes every .cpp below its folder. A layer that is headers only stays usable. PRECOMPILE: headers of ours, from
# src, that most of its files include.
function(triad_layer name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;USES;PRECOMPILE")
    if(NOT arg_SOURCES)
        file(GLOB_RECURSE arg_SOURCES CONFIGURE_DEPENDS *.cpp)
    endif()
    if(arg_SOURCES)
        add_library(triad_${name} STATIC ${arg_SOURCES})
        target_link_libraries(triad_${name} PUBLIC triad_options ${arg_USES} PRIVATE triad_no_exceptions)
        target_compile_options(triad_${name} PRIVATE ${triad_layer_flags})
        _triad_tidy(triad_${name})
        if(arg_PRECOMPILE)
            list(TRANSFORM arg_PRECOMPILE PREPEND src/)
            _triad_precompile(triad_${name} HEADERS ${arg_PRECOMPILE})
        else()
            _triad_precompile(triad_${name} REUSE triad_precompiled)
        endif()
        _triad_unite(triad_${name} ${arg_SOURCES})
        add_dependencies(layers triad_${name})
    else()
        add_library(triad_${name} INTERFACE)
        target_link_libraries(triad_${name} INTERFACE triad_options ${arg_USES})
    endif()
    add_library(triad::${name} ALIAS triad_${name})
endfunction()

# What tests and their helpers have on top of triad_options. Linked last, so that its flags win.
add_library(triad_test_options INTERFACE)
target_include_directories(triad_test_options INTERFACE ${PROJECT_SOURCE_DIR}/tests)
target_compile_definitions(triad_test_options INTERFACE TRIAD_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
# Test data is full of small literals: casting each to the one right unsigned type would hide what a test says.
target_compile_options(triad_test_options INTERFACE -Wno-sign-conversion -Wno-sign-compare)
target_link_libraries(triad_test_options INTERFACE $<$<TARGET_EXISTS:GTest::gmock>:GTest::gmock>)

# One run of a test program by ctest, from the top of the checkout; further arguments stand in its environment.
function(_triad_run name program cost)
    add_test(NAME ${name} COMMAND ${program} --gtest_brief=1 WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
    # A guard against a loop, generous for slow machines. What costs most begins first.
    set_tests_properties(${name} PROPERTIES TIMEOUT 900 COST ${cost} ENVIRONMENT "${ARGN}")
endfunction()

# The target whose precompiled headers tests share: those that USE the harnesses read these as well.
function(_triad_precompiled_tests out)
    set(target triad_test_precompiled)
    set(headers src/base/text.h src/model/cluster.h src/model/school_document.h)
    if("triad::test_support" IN_LIST ARGN)
        set(target triad_harness_precompiled)
        list(APPEND headers src/store/commands.h src/format/school_file.h tests/support/app_harness.h)
    endif()
    if(NOT TARGET ${target})
        _triad_precompiled(${target} LIBRARIES <gmock/gmock.h> <gtest/gtest.h> HEADERS ${headers})
        target_link_libraries(${target} PRIVATE triad_options ${ARGN} triad_test_options GTest::gtest_main)
    endif()
    set(${out} ${target} PARENT_SCOPE)
endfunction()

# triad_test(name [SHARDS n] SOURCES file… [USES target…])
# One program with GoogleTest's main. A long one is run as so many shards, which take turns with its tests, so that every core has
# work until the end. Nothing is made when there are no files yet.
function(triad_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "SHARDS" "SOURCES;USES")
    if(NOT arg_SOURCES)
        return()
    endif()
    add_executable(triad_${name} ${arg_SOURCES})
    target_link_libraries(triad_${name} PRIVATE triad_options ${arg_USES} triad_test_options GTest::gtest_main)
    _triad_precompiled_tests(precompiled ${arg_USES})
    _triad_precompile(triad_${name} REUSE ${precompiled})
    _triad_unite(triad_${name} ${arg_SOURCES})
    if(NOT arg_SHARDS)
        _triad_run(${name} triad_${name} 1)
        return()
    endif()
    math(EXPR last "${arg_SHARDS} - 1")
    foreach(index RANGE ${last})
        _triad_run(${name}_${index} triad_${name} 9 GTEST_TOTAL_SHARDS=${arg_SHARDS} GTEST_SHARD_INDEX=${index})
    endforeach()
endfunction()
