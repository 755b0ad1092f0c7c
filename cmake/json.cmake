# nlohmann/json for src/format. Header-only, used with exceptions off: a parse error is a value, and what would throw stops
# the program (a broken invariant of ours, never input).
include(FetchContent)

add_library(triad_json INTERFACE)
target_compile_definitions(triad_json INTERFACE JSON_NOEXCEPTION)
add_library(triad::json ALIAS triad_json)

# Emscripten must not see the machine's /usr/include, so the headers alone are linked into a folder of their own.
if(EMSCRIPTEN)
    find_path(TRIAD_JSON_INCLUDE nlohmann/json.hpp PATHS /usr/include /usr/local/include NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
    if(TRIAD_JSON_INCLUDE)
        file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/headers)
        file(CREATE_LINK ${TRIAD_JSON_INCLUDE}/nlohmann ${PROJECT_BINARY_DIR}/headers/nlohmann SYMBOLIC)
        target_include_directories(triad_json SYSTEM INTERFACE ${PROJECT_BINARY_DIR}/headers)
        return()
    endif()
endif()

FetchContent_Declare(nlohmann_json
    GIT_REPOSITORY https://github.com/nlohmann/json.git
    GIT_TAG v3.12.0
    SYSTEM
    FIND_PACKAGE_ARGS 3.11)
FetchContent_MakeAvailable(nlohmann_json)
target_link_libraries(triad_json INTERFACE nlohmann_json::nlohmann_json)
