# Installs okr from BUILD as one does for a package, moves it to another place in WORK, then builds and runs the consumer
# against it.
function(run)
  execute_process(COMMAND ${ARGV} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "${ARGV}: ${result}\n${output}")
  endif()
endfunction()

file(REMOVE_RECURSE ${WORK})
load_cache(${BUILD} READ_WITH_PREFIX "" CMAKE_INSTALL_PREFIX)
set(ENV{DESTDIR} ${WORK}/staged)
run(${CMAKE_COMMAND} --install ${BUILD})
unset(ENV{DESTDIR})
file(RENAME ${WORK}/staged${CMAKE_INSTALL_PREFIX} ${WORK}/prefix)
run(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR} -B ${WORK}/build -G ${GENERATOR} -DCMAKE_PREFIX_PATH=${WORK}/prefix
    -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_CXX_FLAGS=${FLAGS})
run(${CMAKE_COMMAND} --build ${WORK}/build)
run(${WORK}/build/consumer)
run(${WORK}/prefix/bin/okr --version)
