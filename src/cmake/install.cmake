# Installs the program, and the library as a CMake package: find_package(okr), okr::okr.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME okr)
install(TARGETS okr RUNTIME)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

# What the program has in itself is given with its licence.
get_property(fetched GLOBAL PROPERTY OKR_FETCHED)
list(REMOVE_ITEM fetched Catch2)
foreach(name IN LISTS fetched)
  FetchContent_GetProperties(${name} SOURCE_DIR source)
  file(GLOB licenses LIST_DIRECTORIES OFF ${source}/LICENSE* ${source}/COPYING*)
  install(FILES ${licenses} DESTINATION ${CMAKE_INSTALL_DOCDIR}/libraries/${name})
endforeach()

# A library that was fetched is not installed, so that nothing could be linked to ours.
list(REMOVE_ITEM fetched CLI11)
if(fetched)
  message(STATUS "okr: the library is not installed, as it was built with libraries that are not")
  return()
endif()

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/okr)
install(TARGETS okr_lib EXPORT okr ARCHIVE COMPONENT dev FILE_SET HEADERS COMPONENT dev)
install(EXPORT okr NAMESPACE okr:: FILE okrTargets.cmake DESTINATION ${package} COMPONENT dev)
configure_package_config_file(src/cmake/okrConfig.cmake.in okrConfig.cmake INSTALL_DESTINATION ${package})
write_basic_package_version_file(okrConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/okrConfig.cmake ${PROJECT_BINARY_DIR}/okrConfigVersion.cmake
        DESTINATION ${package} COMPONENT dev)
