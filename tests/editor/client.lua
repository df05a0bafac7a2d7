-- Drives `okr lsp` with the language client of Neovim, 0.7 or newer, and says what it saw.
local folder, encoding = vim.fn.resolve(vim.env.OKR_FOLDER), vim.env.OKR_ENCODING
local limit = 20000 -- milliseconds until something that does not come is taken for missing

local function say(words) io.stdout:write(words .. '\n') end

local function stop(words)
  say('failed: ' .. words)
  vim.cmd('cquit 1')
end

local function check(name, holds, detail)
  if not holds then stop(name .. (detail and ': ' .. vim.inspect(detail) or '')) end
  say('ok ' .. encoding .. ': ' .. name)
end

local function wait(name, condition)
  check(name, vim.wait(limit, condition, 5))
end

local function edit(path)
  vim.cmd('edit ' .. vim.fn.fnameescape(folder .. '/' .. path))
  return vim.api.nvim_get_current_buf()
end

local function lines(buffer) return vim.api.nvim_buf_get_lines(buffer, 0, -1, false) end
local function text(buffer) return table.concat(lines(buffer), '\n') end

-- The line (from 0) and the byte in it where `words` stand.
local function find(buffer, words)
  for number, line in ipairs(lines(buffer)) do
    local column = line:find(words, 1, true)
    if column then return number - 1, column - 1 end
  end
  stop('no `' .. words .. '` in the buffer')
end

local capabilities = vim.lsp.protocol.make_client_capabilities()
if encoding == 'utf-8' then capabilities.offsetEncoding = { 'utf-8' } end
local client_id = vim.lsp.start_client({
  name = 'okr',
  cmd = { vim.env.OKR_PROGRAM, 'lsp', '--today', '2026-05-15' },
  root_dir = folder,
  capabilities = capabilities,
  on_init = function(started, result)
    if result.offsetEncoding then started.offset_encoding = result.offsetEncoding end
  end,
})
local client

local function attach(buffer)
  vim.lsp.buf_attach_client(buffer, client_id)
  wait('the client is attached', function()
    client = vim.lsp.get_client_by_id(client_id)
    return client ~= nil and client.initialized
  end)
end

local function request(buffer, method, line, column, more)
  vim.api.nvim_win_set_buf(0, buffer)
  vim.api.nvim_win_set_cursor(0, { line + 1, column })
  local params = vim.lsp.util.make_position_params(0, client.offset_encoding)
  local answers = vim.lsp.buf_request_sync(buffer, method, vim.tbl_extend('force', params, more or {}), limit)
  local answer = answers and answers[client_id]
  check(method .. ' is answered', answer and not answer.err and not answer.error, answers)
  return answer.result
end

local function found(buffer, code)
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    if (diagnostic.code or diagnostic.user_data.lsp.code) == code then return diagnostic end
  end
end

local function main()
  local claims = edit('2026-Q2/claims.yaml')
  attach(claims)
  check('the encoding is the one that was asked for', client.offset_encoding == encoding, client.offset_encoding)
  wait('diagnostics arrive', function() return found(claims, 'missing-baseline') ~= nil end)

  local line, column = find(claims, 'exceptional-cx')
  local hover = request(claims, 'textDocument/hover', line, column)
  check('a hover has the objective', hover.contents.value:find('objective exceptional-cx', 1, true) ~= nil, hover)
  line, column = find(claims, 'settlement')
  hover = request(claims, 'textDocument/hover', line, column)
  check('a hover has the arithmetic', hover.contents.value:find('(1.6 - 3) / (1 - 3) = 0.70', 1, true) ~= nil, hover)

  line, column = find(claims, 'exceptional-cx')
  local definition = request(claims, 'textDocument/definition', line, column)
  check('a definition is in the file of the company', definition.uri:find('2026/company.yaml', 1, true) ~= nil, definition)
  local references = request(claims, 'textDocument/references', line, column, { context = { includeDeclaration = true } })
  check('references are in many files', #references == 10, references)
  local symbols = request(claims, 'textDocument/documentSymbol', 0, 0)
  check('symbols are objectives with key results', #symbols == 1 and #symbols[1].children == 2, symbols)
  -- Newer ones show hints, and have no need of lenses.
  if vim.lsp.inlay_hint then
    local last = { line = vim.api.nvim_buf_line_count(claims), character = 0 }
    local whole = { range = { start = { line = 0, character = 0 }, ['end'] = last } }
    local hints = request(claims, 'textDocument/inlayHint', 0, 0, whole)
    check('a score stands behind its title', vim.inspect(hints):find('0.70', 1, true) ~= nil, hints)
  else
    local lenses = request(claims, 'textDocument/codeLens', 0, 0)
    check('a score stands above its title', lenses[1].command.title:find('0.70', 1, true) ~= nil, lenses)
  end

  -- A line is typed, with what takes more than one byte before it.
  line = find(claims, 'kind: aspirational')
  vim.api.nvim_buf_set_lines(claims, line, line + 1, false, { '    description: "é漢😀"', '    state: ' })
  local states = request(claims, 'textDocument/completion', line + 1, 11)
  check('completion has the states', #states.items == 5 and states.items[1].label == 'draft', states)
  vim.api.nvim_buf_set_lines(claims, line + 1, line + 2, false, { '    depends_on: ["é😀", exceptonal-cx]' })
  local typed = '    depends_on: ["é😀", '
  wait('an edit changes the diagnostics', function()
    for _, diagnostic in ipairs(vim.diagnostic.get(claims)) do
      if diagnostic.lnum == line + 1 and diagnostic.col == #typed then return true end
    end
    return false
  end)

  -- The fix of the misspelt id.
  vim.api.nvim_win_set_cursor(0, { line + 2, #typed + 1 })
  local range = vim.lsp.util.make_range_params(0, client.offset_encoding)
  range.context = { diagnostics = {} }
  local actions = vim.lsp.buf_request_sync(claims, 'textDocument/codeAction', range, limit)[client_id].result
  check('there is a fix', actions[1] and actions[1].kind == 'quickfix', actions)
  vim.lsp.util.apply_workspace_edit(actions[1].edit, client.offset_encoding)
  check('the fix is applied', lines(claims)[line + 2] == typed .. 'exceptional-cx]', lines(claims))
  vim.api.nvim_buf_set_lines(claims, line, line + 2, false, {})

  -- Renaming by the editor's own command, as a person does it.
  line, column = find(claims, 'exceptional-cx')
  vim.api.nvim_win_set_cursor(0, { line + 1, column })
  vim.lsp.buf.rename('great-cx')
  wait('the id is renamed here', function() return text(claims):find('great-cx, just-works', 1, true) ~= nil end)
  local company = vim.fn.bufnr(folder .. '/2026/company.yaml')
  check('the file of the company is changed too', company > 0 and text(company):find('id: great-cx', 1, true) ~= nil)
  vim.cmd('silent wall')
  local left = vim.fn.systemlist({ 'grep', '-r', 'exceptional-cx', folder })
  check('no file names the old id', #left == 0, left)
  wait('nothing is wrong after it', function() return found(claims, 'unknown-reference') == nil end)

  client.stop()
  wait('the server ends', function() return vim.lsp.get_client_by_id(client_id) == nil end)
end

local ok, message = xpcall(main, debug.traceback)
if not ok then stop(message) end
vim.cmd('qall!')
