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

# What the shells load by themselves.
set(shells ${PROJECT_SOURCE_DIR}/src/cli/completion)
install(FILES ${shells}/okr.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME okr)
install(FILES ${shells}/okr.zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions RENAME _okr)
install(FILES ${shells}/okr.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

# The program writes its manual: it has to run here.
if(CMAKE_CROSSCOMPILING AND NOT CMAKE_CROSSCOMPILING_EMULATOR)
  message(STATUS "okr: there is no manual, as the program that writes it can't run on this machine")
else()
  set(manual ${PROJECT_BINARY_DIR}/man)
  add_custom_command(
    OUTPUT ${manual}/okr.1
    COMMAND ${CMAKE_COMMAND} -E rm -rf ${manual}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${manual}
    COMMAND okr man ${manual}
    DEPENDS okr
    VERBATIM)
  add_custom_target(okr_manual ALL DEPENDS ${manual}/okr.1)
  install(DIRECTORY ${manual}/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endif()

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
