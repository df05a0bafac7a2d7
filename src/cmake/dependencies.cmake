# Finds the libraries: the system's packages first, and behind them sources at a pinned commit.
include(FetchContent)

find_package(Threads REQUIRED)

# Takes the library from its project's repository where find_package does not know it.
macro(okr_dependency name repository commit)
  FetchContent_Declare(${name} GIT_REPOSITORY https://github.com/${repository} GIT_TAG ${commit} SYSTEM
                       FIND_PACKAGE_ARGS)
  FetchContent_MakeAvailable(${name})
endmacro()

okr_dependency(yaml-cpp jbeder/yaml-cpp f7320141120f720aecc4c32be25586e7da9eb978)            # 0.8.0
okr_dependency(fmt fmtlib/fmt e69e5f977d458f2650bb346dadf2ad30c5320281)                      # 10.2.1
okr_dependency(nlohmann_json nlohmann/json 9cca280a4d0ccf0c08f47a99aa71d1b0e52f8d03)         # 3.11.3
okr_dependency(CLI11 CLIUtils/CLI11 6c7b07a878ad834957b98d0f9ce1dbe0cb204fc9)                # 2.4.2
if(OKR_TESTS)
  okr_dependency(Catch2 catchorg/Catch2 fa43b77429ba76c462b1898d6cd2f2d7a9416b14)            # 3.7.1
endif()

# These two have no CMake package everywhere, only a .pc file.
find_package(PkgConfig QUIET)
if(PKG_CONFIG_FOUND)
  pkg_check_modules(libgit2 QUIET IMPORTED_TARGET libgit2>=1.5)
endif()
if(NOT TARGET PkgConfig::libgit2)
  foreach(option BUILD_TESTS BUILD_CLI BUILD_SHARED_LIBS)
    set(${option} OFF)
  endforeach()
  okr_dependency(libgit2 libgit2/libgit2 v1.7.2)
endif()
if(PKG_CONFIG_FOUND)
  pkg_check_modules(utf8proc QUIET IMPORTED_TARGET libutf8proc)
endif()
if(NOT TARGET PkgConfig::utf8proc)
  okr_dependency(utf8proc JuliaStrings/utf8proc 34db3f7954e9298e89f42641ac78e0450f80a70d)    # 2.9.0
endif()

# Names that differ from one version or origin to the next.
set(OKR_YAML $<IF:$<TARGET_EXISTS:yaml-cpp::yaml-cpp>,yaml-cpp::yaml-cpp,yaml-cpp>)
set(OKR_UTF8PROC $<IF:$<TARGET_EXISTS:PkgConfig::utf8proc>,PkgConfig::utf8proc,utf8proc>)
set(OKR_GIT $<IF:$<TARGET_EXISTS:PkgConfig::libgit2>,PkgConfig::libgit2,libgit2package>)
