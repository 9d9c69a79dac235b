-- What the readers of signing-latency.ts ask for: words that half of all stories have (search-stories.ts), in three
-- languages. Capitals, so that no page is kept and every request is a search.
local paths = {
  "/en/search?q=VELINDORA",
  "/es/search?q=KORBASITA",
  "/fr/search?q=VELINDORA",
  "/es/search?q=VELINDORA+KORBASITA",
  "/en/search?q=KORBASITA",
}
local at = 0

request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end
