-- A person's session in Neovim, without a screen.
-- NEWSMARK_SESSION names a file that says what to do; what came of it is written to the file that it names.
local session = vim.fn.json_decode(vim.fn.readfile(vim.env.NEWSMARK_SESSION))

--- Waits until something holds, and gives what it gave.
local function await(what, ask)
  local value
  local holds = vim.wait(session.patience, function()
    value = ask()
    return value
  end, 10)
  if not holds then
    error('in vain waited for ' .. what)
  end
  return value
end

--- Puts the cursor on the first character of some words.
local function go_to(words)
  vim.fn.cursor(1, 1)
  if vim.fn.search('\\V' .. vim.fn.escape(words, '\\'), 'c') == 0 then
    error('the file does not hold ' .. words)
  end
end

local function diagnostics()
  return vim.tbl_map(function(found)
    local words = vim.api.nvim_buf_get_text(0, found.lnum, found.col, found.end_lnum, found.end_col, {})
    return { message = found.message, words = table.concat(words, '\n') }
  end, vim.diagnostic.get(0))
end

--- What a floating window shows.
local function floating()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, true)
      return table.concat(lines, '\n')
    end
  end
end

local function hover(words)
  go_to(words)
  vim.lsp.buf.hover()
  return await('the hover', floating)
end

--- The words that are offered at the end of some words, as Ctrl+X Ctrl+O has them.
local function complete(words)
  go_to(words)
  local row, column = unpack(vim.api.nvim_win_get_cursor(0))
  vim.api.nvim_win_set_cursor(0, { row, column + #words })
  local offered
  local clients = vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = 0 }) or vim.lsp.buf_get_clients(0)
  local _, client = next(clients)
  local here = vim.lsp.util.make_position_params(0, client.offset_encoding)
  vim.lsp.buf_request_all(0, 'textDocument/completion', here, function(answers)
    offered = {}
    for _, answer in pairs(answers) do
      local result = answer.result or {}
      for _, item in ipairs(result.items or result) do
        table.insert(offered, item.label)
      end
    end
  end)
  return await('the completion', function()
    return offered
  end)
end

--- Puts other words in the place of some.
local function replace(words, others)
  go_to(words)
  local row, column = unpack(vim.api.nvim_win_get_cursor(0))
  vim.api.nvim_buf_set_text(0, row - 1, column, row - 1, column + #words, { others })
end

local function run()
  vim.cmd('edit ' .. vim.fn.fnameescape(session.file))
  local told = {}
  await('diagnostics', function()
    told.found = diagnostics()
    return #told.found > 0
  end)
  told.hover = hover(session.hover)
  replace(session.wrong, session.half)
  told.offered = complete(session.half)
  replace(session.half, session.right)
  await('the mistake to go', function()
    told.left = diagnostics()
    return #told.left < #told.found
  end)
  return told
end

vim.api.nvim_create_autocmd('VimEnter', {
  callback = vim.schedule_wrap(function()
    local worked, told = xpcall(run, debug.traceback)
    vim.fn.writefile({ vim.fn.json_encode(worked and told or { failed = told }) }, session.result)
    vim.cmd('qall!')
  end),
})
