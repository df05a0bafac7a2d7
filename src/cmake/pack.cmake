# What cpack makes of an install, in `packages/` of the build: .deb files, program and library apart, where there is
# dpkg; else, and with OKR_BUNDLED, an archive that runs wherever it is unpacked.
set(CPACK_PACKAGE_VENDOR "The okr authors")
set(CPACK_PACKAGE_CONTACT "The okr authors <maintainers@okr.example>")
set(CPACK_PACKAGE_HOMEPAGE_URL ${PROJECT_HOMEPAGE_URL})
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_OUTPUT_FILE_PREFIX ${PROJECT_BINARY_DIR}/packages)
string(TOLOWER ${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR} system)
set(CPACK_PACKAGE_FILE_NAME okr-${PROJECT_VERSION}-${system})
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)

find_program(OKR_DPKG_SHLIBDEPS dpkg-shlibdeps)
mark_as_advanced(OKR_DPKG_SHLIBDEPS)
if(OKR_DPKG_SHLIBDEPS AND NOT OKR_BUNDLED)
  set(CPACK_GENERATOR DEB)
else()
  set(CPACK_GENERATOR TGZ)
endif()

# An install that names no component is the program's.
set(CPACK_COMPONENTS_ALL okr)
if(TARGET okr::okr AND EXISTS ${PROJECT_BINARY_DIR}/okrConfig.cmake)
  list(APPEND CPACK_COMPONENTS_ALL dev)
endif()

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_OKR_PACKAGE_NAME okr)
set(CPACK_DEBIAN_OKR_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_OKR_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_OKR_PACKAGE_RECOMMENDS git)
set(CPACK_DEBIAN_OKR_DESCRIPTION
    "scores and checks OKRs kept as YAML files in git
okr reads the objectives and key results that a company keeps as YAML files
in git. It computes their scores exactly, checks the files, and shows where
a team stands: in the terminal, as a report, or as annotations in CI.
.
Commands for check-ins, new objectives and closing a cycle edit the files in
place and leave every other byte as it was. From the repository's history
okr tells what a change means and who moved a target.")
set(CPACK_DEBIAN_DEV_PACKAGE_NAME libokr-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
# The program of the same build: it depends on the versions of the libraries that the static library was compiled for.
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS
    "okr (= ${PROJECT_VERSION}), libfmt-dev, libgit2-dev, libutf8proc-dev, libyaml-cpp-dev, nlohmann-json3-dev, pkgconf")
set(CPACK_DEBIAN_DEV_DESCRIPTION
    "scores and checks OKRs kept as YAML files in git (development files)
libokr is what okr is made of: it reads, scores, checks, compares and edits
objectives and key results.
.
This package has the static library, its headers, and a package for CMake:
find_package(okr) gives the target okr::okr.")
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/pack_debian.cmake ${CMAKE_CURRENT_LIST_DIR}/pack_modes.cmake)

include(CPack)
