# Holds the rooms of src/ to their order and three libraries to their rooms: cmake -P tests/includes.cmake.

# A room may include itself and the ones before it.
set(rooms text model measure read disk history score query check edit exchange render lsp cli)
# Each library, and the only room that may include it.
set(only_users "yaml-cpp/=read" "CLI/=cli" "git2=history")
# What no public header may include.
set(third_party "yaml-cpp/|CLI/|git2|fmt/|nlohmann/|utf8proc")

get_filename_component(root ${CMAKE_CURRENT_LIST_DIR} DIRECTORY)
set(complaints "")

file(GLOB_RECURSE sources RELATIVE ${root}/src ${root}/src/*.?pp)
foreach(source IN LISTS sources)
  if(NOT source MATCHES "^([a-z]+)/")
    continue() # main.cpp may see all
  endif()
  set(room ${CMAKE_MATCH_1})
  list(FIND rooms ${room} rank)
  if(rank LESS 0)
    string(APPEND complaints "src/${source}: the room `${room}` is not in the list of ${CMAKE_CURRENT_LIST_FILE}\n")
    continue()
  endif()

  file(STRINGS ${root}/src/${source} includes REGEX "^ *# *include")
  foreach(include IN LISTS includes)
    if(include MATCHES "\"([a-z]+)/" AND NOT CMAKE_MATCH_1 STREQUAL "okr")
      list(FIND rooms ${CMAKE_MATCH_1} included)
      if(included LESS 0 OR included GREATER rank)
        string(APPEND complaints "src/${source}: `${room}` may not know `${CMAKE_MATCH_1}`: ${include}\n")
      endif()
    endif()
    foreach(pair IN LISTS only_users)
      string(REGEX MATCH "^(.*)=(.*)$" pair ${pair})
      set(user ${CMAKE_MATCH_2})
      if(include MATCHES "[<\"]${CMAKE_MATCH_1}" AND NOT room STREQUAL user)
        string(APPEND complaints "src/${source}: only `${user}` may use this library: ${include}\n")
      endif()
    endforeach()
  endforeach()
endforeach()

file(GLOB headers ${root}/include/okr/*.hpp)
foreach(header IN LISTS headers)
  file(STRINGS ${header} includes REGEX "^ *# *include *[<\"](${third_party})")
  if(includes)
    string(APPEND complaints "${header}: no other library's type in a public header: ${includes}\n")
  endif()
endforeach()

if(complaints)
  message(FATAL_ERROR "${complaints}")
endif()
