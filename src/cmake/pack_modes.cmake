# Run by cpack before it makes packages: what is packed can be read by everybody, whatever the umask of who packs.
execute_process(COMMAND chmod -R u=rwX,go=rX ${CPACK_TEMPORARY_DIRECTORY} COMMAND_ERROR_IS_FATAL ANY)
