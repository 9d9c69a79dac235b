-- A filled form for each request, never with the same address twice.
local seed = string.format('%d%06d', os.time(), math.random(0, 999999))
local headers = { ['Content-Type'] = 'application/x-www-form-urlencoded' }
local count = 0

function init(args)
  wrk.path = args[1]
  math.randomseed(os.time())
  seed = seed .. (args[2] or '')
end

function request()
  count = count + 1
  local body = 'given_name=Mar%C3%ADa+Jos%C3%A9&family_name=N%C3%BA%C3%B1ez&email=p' .. count .. '.' .. seed ..
    '%40example.org&country=MX&locality=Chilpancingo+de+los+Bravo&postal_code=39000&updates=yes&display=yes'
  return wrk.format('POST', nil, headers, body)
end

function done(summary, latency, requests)
  io.write(string.format('RESULT %d %d %d %d %d\n', summary.requests, summary.duration, summary.errors.status,
    summary.errors.connect + summary.errors.read + summary.errors.write,
    latency:percentile(99)))
end
