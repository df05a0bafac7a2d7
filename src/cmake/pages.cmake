# Builds the rules' pages, which `okr explain` prints, into the library.
file(GLOB pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/docs/rules/*.md)
list(FILTER pages EXCLUDE REGEX "/README\\.md$")
set(pages_source ${PROJECT_BINARY_DIR}/rule_pages.cpp)
set(pages_script ${CMAKE_CURRENT_LIST_DIR}/embed_pages.cmake)
add_custom_command(
  OUTPUT ${pages_source}
  COMMAND ${CMAKE_COMMAND} "-DPAGES=${pages}" -DOUTPUT=${pages_source} -P ${pages_script}
  DEPENDS ${pages} ${pages_script}
  VERBATIM)
target_sources(okr_lib PRIVATE ${pages_source})
