# How everything is compiled. What is special to our own code (warnings, tidy) stands in layer.cmake.
set(TRIAD_SANITIZE "" CACHE STRING "Sanitizers for everything, such as address,undefined")
option(TRIAD_TIDY "Run clang-tidy over our own code" OFF)
option(TRIAD_UNITY "Compile files that do not disturb each other as one" ON)
option(TRIAD_FUZZ "Build the fuzz targets with libFuzzer" OFF)

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
# No modules here; scanning for them would double the number of build steps.
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# Twenty test programs are linked in a third of the time that GNU's linker takes.
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND NOT EMSCRIPTEN AND NOT APPLE)
    include(CheckLinkerFlag)
    check_linker_flag(CXX -fuse-ld=lld TRIAD_LLD)
    if(TRIAD_LLD)
        add_link_options(-fuse-ld=lld)
    endif()
endif()

if(TRIAD_SANITIZE)
    add_compile_options(-fsanitize=${TRIAD_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${TRIAD_SANITIZE})
endif()

if(TRIAD_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()

if(TRIAD_TIDY)
    find_program(TRIAD_CLANG_TIDY NAMES clang-tidy-21 clang-tidy REQUIRED)
endif()
