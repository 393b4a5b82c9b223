-- Functions in trusted Lua over cxo. The text in front of `end` is the function; what follows runs
-- once, when a session first calls it.

CREATE FUNCTION lua_role(title text) RETURNS text
LANGUAGE pllua IMMUTABLE STRICT PARALLEL SAFE COST 300 AS $$
  return (self.read(title))
end
self.read = require "cxo".read
do
$$;

-- A table is jsonb. What the claims say is the pack's, so only a new pack changes the answer.
CREATE FUNCTION lua_owner(activity text, size integer) RETURNS jsonb
LANGUAGE pllua IMMUTABLE PARALLEL SAFE COST 5000 AS $$
  local answer, message = self.owner(activity, { size = size })
  if not answer then error(message, 0) end
  return { value = answer.value, status = answer.status, claims = answer.claims }
end
self.owner = require "cxo".owner
do
$$;
