# Builds texts of the repository into the program: pages for `okr explain` and `okr help`, the example for `okr init`,
# what the page of `okr report` is made with.
set(embed_script ${CMAKE_CURRENT_LIST_DIR}/embed_files.cmake)

# Has `function`, which `header` declares as returning a span of `type`, return the files, or a section of each.
function(okr_embed target function type header root)
  cmake_parse_arguments(PARSE_ARGV 5 arg "" "SECTION" "")
  string(REGEX REPLACE ".*::" "" name ${function})
  set(source ${PROJECT_BINARY_DIR}/${name}.cpp)
  add_custom_command(
    OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} "-DFILES=${arg_UNPARSED_ARGUMENTS}" "-DSECTION=${arg_SECTION}" -DROOT=${root} -DFUNCTION=${function} -DTYPE=${type} -DHEADER=${header}
            -DOUTPUT=${source} -P ${embed_script}
    DEPENDS ${arg_UNPARSED_ARGUMENTS} ${embed_script}
    VERBATIM)
  target_sources(${target} PRIVATE ${source})
endfunction()

set(docs ${PROJECT_SOURCE_DIR}/docs)
file(GLOB pages CONFIGURE_DEPENDS ${docs}/rules/*.md)
list(FILTER pages EXCLUDE REGEX "/README\\.md$")
okr_embed(okr_lib okr::render::rule_pages okr::render::Page render/rules_page.hpp ${docs}/rules ${pages})

file(GLOB topics CONFIGURE_DEPENDS ${docs}/*.md)
list(FILTER topics INCLUDE REGEX "/(format|queries|rules|scoring|sentences)\\.md$")
okr_embed(okr_cli okr::cli::topics okr::render::Page cli/help.hpp ${docs} ${topics})

set(example ${PROJECT_SOURCE_DIR}/examples/northwind)
file(GLOB_RECURSE example_files CONFIGURE_DEPENDS ${example}/*.yaml)
okr_embed(okr_cli okr::cli::example_texts okr::cli::ExampleText cli/templates.hpp ${example} ${example_files})

set(render ${PROJECT_SOURCE_DIR}/src/render)
okr_embed(okr_lib okr::render::report_parts okr::render::Page render/report.hpp ${render} ${render}/report_script.js
          ${render}/report_style.css)

set(shells ${PROJECT_SOURCE_DIR}/src/cli/completion)
okr_embed(okr_cli okr::cli::completion_scripts okr::render::Page cli/completion/scripts.hpp ${shells} ${shells}/okr.bash
          ${shells}/okr.zsh ${shells}/okr.fish)

file(GLOB command_pages CONFIGURE_DEPENDS ${docs}/commands/*.md)
okr_embed(okr_cli okr::cli::exit_codes okr::render::Page cli/man.hpp ${docs}/commands ${command_pages} SECTION
          "Exit codes")
