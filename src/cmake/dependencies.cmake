# Finds the libraries: the system's packages first, and behind them sources at a pinned commit.
include(FetchContent)

option(OKR_BUNDLED "Link all libraries, from their sources, and the compiler's own into the program" OFF)

# Before a fetched library sets its own.
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release)
endif()

find_package(Threads REQUIRED)
if(OKR_BUNDLED)
  set(FETCHCONTENT_TRY_FIND_PACKAGE_MODE NEVER)
  if(NOT APPLE)
    add_link_options(-static-libstdc++ -static-libgcc)
  endif()
else()
  find_package(PkgConfig QUIET)
endif()

# Takes the library from its project's repository where find_package does not know it. The variables set here end with
# the function: they are for the library's project alone, of which only the library itself is wanted.
function(okr_dependency name repository commit)
  set(CMAKE_POLICY_DEFAULT_CMP0077 NEW)
  set(CMAKE_POLICY_DEFAULT_CMP0126 NEW)
  set(CMAKE_POLICY_VERSION_MINIMUM 3.5)
  foreach(option BUILD_CLI BUILD_SHARED_LIBS BUILD_TESTING BUILD_TESTS JSON_BuildTests YAML_CPP_BUILD_TOOLS)
    set(${option} OFF)
  endforeach()
  # libgit2 is made for strict C90, and would ask for that of what comes after it and of CMake's own probes.
  set(CMAKE_C_STANDARD 99)
  set(CMAKE_C_EXTENSIONS ON)
  # Of libgit2 what reads repositories is used, nothing that calls another machine.
  foreach(option USE_GSSAPI USE_HTTPS USE_NTLMCLIENT USE_SSH)
    set(${option} OFF)
  endforeach()
  if(OKR_BUNDLED)
    set(REGEX_BACKEND builtin)
    set(USE_BUNDLED_ZLIB ON)
  endif()

  # With no such folder the sources are only fetched: CMake 3.25 passes SYSTEM on to git, and has no EXCLUDE_FROM_ALL.
  FetchContent_Declare(${name} GIT_REPOSITORY https://github.com/${repository} GIT_TAG ${commit}
                       SOURCE_SUBDIR none FIND_PACKAGE_ARGS)
  FetchContent_MakeAvailable(${name})
  FetchContent_GetProperties(${name} SOURCE_DIR source BINARY_DIR binary)
  if(source)
    add_subdirectory(${source} ${binary} SYSTEM EXCLUDE_FROM_ALL)
    set_property(GLOBAL APPEND PROPERTY OKR_FETCHED ${name})
  endif()
endfunction()

okr_dependency(yaml-cpp jbeder/yaml-cpp f7320141120f720aecc4c32be25586e7da9eb978)            # 0.8.0
okr_dependency(fmt fmtlib/fmt e69e5f977d458f2650bb346dadf2ad30c5320281)                      # 10.2.1
okr_dependency(nlohmann_json nlohmann/json 9cca280a4d0ccf0c08f47a99aa71d1b0e52f8d03)         # 3.11.3
okr_dependency(CLI11 CLIUtils/CLI11 6c7b07a878ad834957b98d0f9ce1dbe0cb204fc9)                # 2.4.2
if(OKR_TESTS)
  okr_dependency(Catch2 catchorg/Catch2 fa43b77429ba76c462b1898d6cd2f2d7a9416b14)            # 3.7.1
endif()

# Hands out the program's memory where it is installed; without it the C library does, for a third more of the CPU.
option(OKR_MIMALLOC "Link the program with mimalloc, where it is installed" ON)
if(OKR_MIMALLOC AND NOT OKR_BUNDLED)
  find_package(mimalloc QUIET)
endif()

# These two have no CMake package everywhere, only a .pc file.
if(PKG_CONFIG_FOUND)
  pkg_check_modules(libgit2 QUIET IMPORTED_TARGET libgit2>=1.5)
  pkg_check_modules(utf8proc QUIET IMPORTED_TARGET libutf8proc)
endif()
if(NOT TARGET PkgConfig::libgit2)
  okr_dependency(libgit2 libgit2/libgit2 49e408b3208bc3093757a1c2db938d3590f3f412)            # 1.9.7
  FetchContent_GetProperties(libgit2)
  target_include_directories(libgit2package SYSTEM INTERFACE $<BUILD_INTERFACE:${libgit2_SOURCE_DIR}/include>)
endif()
if(NOT TARGET PkgConfig::utf8proc)
  okr_dependency(utf8proc JuliaStrings/utf8proc 34db3f7954e9298e89f42641ac78e0450f80a70d)    # 2.9.0
endif()

# Names that differ from one version or origin to the next.
set(OKR_YAML $<IF:$<TARGET_EXISTS:yaml-cpp::yaml-cpp>,yaml-cpp::yaml-cpp,yaml-cpp>)
set(OKR_UTF8PROC $<IF:$<TARGET_EXISTS:PkgConfig::utf8proc>,PkgConfig::utf8proc,utf8proc>)
set(OKR_GIT $<IF:$<TARGET_EXISTS:PkgConfig::libgit2>,PkgConfig::libgit2,libgit2package>)
