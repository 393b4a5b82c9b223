-- Writes csrc/gen/fold.c, the tables by which csrc/core/fold.c folds characters:
--
--     lua5.4 csrc/gen/fold.lua [FOLDER] > csrc/gen/fold.c
--
-- FOLDER holds the Unicode character database (Debian's package unicode-data).
--
-- The rule is full case folding and compatibility decomposition, each applied to what the other
-- leaves, then removal of marks and of characters that are ignorable by default. Letters and digits
-- stay, punctuation becomes its plain counterpart in ASCII, and all else, characters not assigned
-- and for private use included, becomes BREAK. A character is folded without regard to neighbours.
-- The exceptions below are the only ones.
--
-- So a-umlaut is "a", as readers of other languages type it, and never the "ae" of Germans without
-- an umlaut at hand: that is for phrases to list. And a sharp s is "ss", as for all German readers.

local folder = arg[1] or "/usr/share/unicode"

local GROWTH = 3 -- bytes out for each byte in, at most
local BREAK = 0x1A

-- Exceptions ---------------------------------------------------------------------------

-- Letters that Unicode does not take apart, but that stand for these in a text without them. Only
-- those of living alphabets: they occur in names in English, French, Spanish and German texts.
local letters = {
  [0x00E6] = "ae", [0x0153] = "oe", -- one letter or two is a matter of type: oeuvre, Aesthetics
  [0x00F0] = "d", [0x00FE] = "th", -- Icelandic eth and thorn, as passports write them
  [0x00F8] = "o", [0x0142] = "l", -- Danish, Polish
  [0x0111] = "d", [0x0127] = "h", -- Croatian and Vietnamese, Maltese
  [0x0131] = "i", [0x0237] = "j", -- without a dot; the capital of the first is a plain I
  [0x014B] = "n", [0x0167] = "t", [0x01E5] = "g", -- Sami
  [0x0192] = "f", [0x0199] = "k", [0x01B4] = "y", [0x0253] = "b", [0x0256] = "d",
  [0x0257] = "d", -- Ewe, Fula, Hausa
}

-- Signs that belong to a name but not to its letters: SAP(R) is SAP, Java(TM) is not "javatm".
local dropped = { 0x00AE, 0x2120, 0x2122 }

-- Characters with a plain counterpart, beyond what is a dash, a quotation mark or white space by
-- its properties. The quotes in other scripts stand inside words, where people type the plain ones.
local plain = {
  ["'"] = {
    0x00B4, -- acute accent, typed for an apostrophe
    0x02B9, 0x02BB, 0x02BC, 0x02BD, 0x02BE, 0x02BF, -- modifier letters
    0x2032, 0x2035, -- primes
    0x055A, 0x05F3, -- Armenian apostrophe, Hebrew geresh
    0x275B, 0x275C, 0x275F, -- ornaments
  },
  ['"'] = { 0x02BA, 0x02EE, 0x2033, 0x2036, 0x05F4, 0x275D, 0x275E, 0x2760, 0x1F676, 0x1F677,
    0x1F678 }, -- the same, doubled
  ["-"] = { 0x02D7, 0x2043, 0x2796 }, -- modifier letter minus, hyphen bullet, heavy minus
  ["/"] = { 0x2044, 0x2215, 0x29F8 },
  ["\\"] = { 0x2216, 0x29F5, 0x29F9 },
  ["|"] = { 0x00A6, 0x2223, 0x2758 },
  [":"] = { 0x2236, 0xA789 },
  ["*"] = { 0x204E, 0x2217 },
  ["~"] = { 0x223C },
  ["#"] = { 0x266F }, -- the sharp of C sharp
}

-- Marks that are part of a letter and not an accent on it: vowel signs, viramas, nuktas and tones
-- of the scripts of South and Southeast Asia, voicing marks of kana. Without them other words would
-- be left. Unicode tells them by their combining class.
local function is_kept_mark(char)
  local class = char.class
  return (char.category == "Mn" or char.category == "Mc")
    and (class == 0 or class >= 7 and class <= 9 or class >= 84 and class <= 132)
end

-- The spacing voicing marks are typed behind their kana; a blank in front would part them.
local voicing = { [0x309B] = "\u{3099}", [0x309C] = "\u{309A}" }

-- Hangul syllables stay whole, as everybody writes them: their parts would be three letters each,
-- of three bytes. Where a sign decomposes to parts of a syllable, these are put together.
local function is_hangul(code) return code >= 0xAC00 and code <= 0xD7A3 end

local function compose_hangul(codes)
  local out = {}
  for _, code in ipairs(codes) do
    local last = out[#out]
    if last and last >= 0x1100 and last <= 0x1112 and code >= 0x1161 and code <= 0x1175 then
      out[#out] = 0xAC00 + ((last - 0x1100) * 21 + code - 0x1161) * 28
    elseif last and is_hangul(last) and (last - 0xAC00) % 28 == 0 and code > 0x11A7
      and code <= 0x11C2 then
      out[#out] = last + code - 0x11A7
    else
      out[#out + 1] = code
    end
  end
  return out
end

-- And: a character whose folded form is more than GROWTH times as long stays as it is, see `fold`.

-- The character database ---------------------------------------------------------------

local version

local function read(name)
  local handle = assert(io.open(folder .. "/" .. name))
  local text = handle:read"a"
  handle:close()
  local found = text:match"^# %w+%-([%d.]+)%.txt"
  version = version or found
  if found and found ~= version then error(name .. " is of Unicode " .. found) end
  return text
end

local function codes_of(text)
  local codes = {}
  for code in text:gmatch"%x+" do codes[#codes + 1] = tonumber(code, 16) end
  return codes
end

-- The set of characters that have a property.
local function property(file, name)
  local set = {}
  for from, to in read(file):gmatch("\n(%x+)%.?%.?(%x*) *; " .. name .. "%f[^%w_]") do
    for code = tonumber(from, 16), tonumber(to == "" and from or to, 16) do set[code] = true end
  end
  assert(next(set), name)
  return set
end

local case = {}
for code, status, to in read"CaseFolding.txt":gmatch"\n(%x+); (%u); ([%x ]+);" do
  if status == "C" or status == "F" then case[tonumber(code, 16)] = codes_of(to) end
end
local ignorable = property("DerivedCoreProperties.txt", "Default_Ignorable_Code_Point")
local space = property("PropList.txt", "White_Space")
local dash = property("PropList.txt", "Dash")
local quote = property("PropList.txt", "Quotation_Mark")

local chars, first = {}, nil
for line in read"UnicodeData.txt":gmatch"[^\n]+" do
  local code, name, category, class, decomposition =
    line:match"^(%x+);([^;]*);(%a%a);(%d+);[^;]*;([^;]*);"
  local char = { name = name, category = category, class = tonumber(class) }
  if decomposition ~= "" then char.parts = codes_of(decomposition:gsub("<.->", "")) end
  code = tonumber(code, 16)
  if name:match", First>$" then first = code end
  for each = name:match", Last>$" and first or code, code do chars[each] = char end
end

-- Folding ------------------------------------------------------------------------------

local given = {} -- folded forms that are settled, by character
for code, form in pairs(letters) do given[code] = form end
for code, form in pairs(voicing) do given[code] = form end
for ascii, list in pairs(plain) do
  for _, code in ipairs(list) do given[code] = ascii end
end
for _, code in ipairs(dropped) do given[code] = "" end

local function kept(code)
  local char = chars[code]
  return char and (char.category:match"^[LN]" or is_kept_mark(char))
end

-- Appends the folded characters of one to codes.
local function append(codes, code)
  local char = chars[code]
  local parts = case[code] or char and char.parts
  if given[code] then
    for _, each in utf8.codes(given[code]) do codes[#codes + 1] = each end
  elseif ignorable[code] then
    return
  elseif parts then
    for _, each in ipairs(parts) do append(codes, each) end
  elseif kept(code) or code < 0x80 then
    codes[#codes + 1] = code
  elseif not (char and char.category:match"^M") then
    codes[#codes + 1] = space[code] and 0x20 or dash[code] and 0x2D or
      quote[code] and (char.name:match"SINGLE" and 0x27 or 0x22) or BREAK
  end
end

-- The folded form as bytes.
local function fold(code)
  local codes, source = {}, utf8.char(code)
  append(codes, code)
  local out = utf8.char(table.unpack(compose_hangul(codes)))
  return #out <= GROWTH * #source and out or source
end

-- Tables -------------------------------------------------------------------------------

-- Each character has a value:
local KEEP, GONE = 0, 1 -- it stays; it vanishes
local STRING = 0x80 -- from here on it becomes the string at this offset, behind a byte of length
-- and between them: it becomes this one byte, ASCII or BREAK.

local strings, offsets, strings_size = {}, {}, 0
local longest = 0

local function value(code)
  if code >= 0xD800 and code <= 0xDFFF then return BREAK end -- never asked for
  local out = fold(code)
  longest = math.max(longest, #out)
  if out == utf8.char(code) then return KEEP end
  if out == "" then return GONE end
  if #out == 1 then return out:byte() end
  if not offsets[out] then
    offsets[out] = strings_size
    strings[#strings + 1] = out
    strings_size = strings_size + 1 + #out
  end
  return STRING + offsets[out]
end

-- Equal lists get the same number, from 0.
local function numbering()
  local lists, numbers = {}, {}
  return lists, function(list)
    local key = table.concat(list, ",")
    if not numbers[key] then
      numbers[key] = #lists
      lists[#lists + 1] = list
    end
    return numbers[key]
  end
end

-- Blocks of 64 values; those without a string take a byte a value and come first.
local narrow, narrow_number = numbering()
local wide, wide_number = numbering()
local numbers, is_wide = {}, {} -- by block of the code space, from 1
for from = 0, 0x10FFC0, 64 do
  local list, largest = {}, 0
  for code = from, from + 63 do
    local v = code < 0x80 and KEEP or value(code)
    list[#list + 1], largest = v, math.max(largest, v)
  end
  local i = #numbers + 1
  is_wide[i] = largest >= STRING
  numbers[i] = is_wide[i] and wide_number(list) or narrow_number(list)
end
for i, number in ipairs(numbers) do
  if is_wide[i] then numbers[i] = #narrow + number end
end

-- Below U+10000 the blocks are listed, above by rows of 64.
local first_blocks = table.move(numbers, 1, 0x400, 1, {})
local rows, row_number = numbering()
local top = {}
for i = 0x401, #numbers, 64 do top[#top + 1] = row_number(table.move(numbers, i, i + 63, 1, {})) end

assert(STRING + strings_size <= 0x10000 and #narrow + #wide <= 0x10000 and #rows <= 0x100)

-- Proof that what is folded needs no second folding.
for _, out in ipairs(strings) do
  for _, code in utf8.codes(out) do
    assert(code < 0x80 and not utf8.char(code):match"%u" or fold(code) == utf8.char(code), out)
  end
end

-- Output -------------------------------------------------------------------------------

local function flat(lists)
  local out = {}
  for _, list in ipairs(lists) do table.move(list, 1, #list, #out + 1, out) end
  return out
end

local function write_table(comment, kind, name, values)
  io.write("\n/* ", comment, " */\nstatic const ", kind, " ", name, "[", #values, "] = {")
  local line = ""
  for _, each in ipairs(values) do
    local item = each .. ","
    if #line + #item > 100 then
      io.write("\n", line)
      line = ""
    end
    line = line .. item
  end
  io.write("\n", line, "};\n")
end

io.write(([[
/*
** Written by csrc/gen/fold.lua: do not edit. How characters are folded, for csrc/core/fold.c alone,
** made from UnicodeData.txt, CaseFolding.txt, DerivedCoreProperties.txt and PropList.txt of the
** Unicode Character Database, version %s. The data are under this licence (Unicode-DFS-2016):
**
** UNICODE, INC. LICENSE AGREEMENT - DATA FILES AND SOFTWARE
**
** See Terms of Use <https://www.unicode.org/copyright.html> for definitions of Unicode Inc.'s Data
** Files and Software.
**
** NOTICE TO USER: Carefully read the following legal agreement. BY DOWNLOADING, INSTALLING, COPYING
** OR OTHERWISE USING UNICODE INC.'S DATA FILES ("DATA FILES"), AND/OR SOFTWARE ("SOFTWARE"), YOU
** UNEQUIVOCALLY ACCEPT, AND AGREE TO BE BOUND BY, ALL OF THE TERMS AND CONDITIONS OF THIS
** AGREEMENT. IF YOU DO NOT AGREE, DO NOT DOWNLOAD, INSTALL, COPY, DISTRIBUTE OR USE THE DATA FILES
** OR SOFTWARE.
**
** COPYRIGHT AND PERMISSION NOTICE
**
** Copyright (C) 1991-2022 Unicode, Inc. All rights reserved. Distributed under the Terms of Use in
** https://www.unicode.org/copyright.html.
**
** Permission is hereby granted, free of charge, to any person obtaining a copy of the Unicode data
** files and any associated documentation (the "Data Files") or Unicode software and any associated
** documentation (the "Software") to deal in the Data Files or Software without restriction,
** including without limitation the rights to use, copy, modify, merge, publish, distribute, and/or
** sell copies of the Data Files or Software, and to permit persons to whom the Data Files or
** Software are furnished to do so, provided that either (a) this copyright and permission notice
** appear with all copies of the Data Files or Software, or (b) this copyright and permission notice
** appear in associated Documentation.
**
** THE DATA FILES AND SOFTWARE ARE PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
** IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR
** PURPOSE AND NONINFRINGEMENT OF THIRD PARTY RIGHTS. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR
** HOLDERS INCLUDED IN THIS NOTICE BE LIABLE FOR ANY CLAIM, OR ANY SPECIAL INDIRECT OR CONSEQUENTIAL
** DAMAGES, OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
** ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE
** USE OR PERFORMANCE OF THE DATA FILES OR SOFTWARE.
**
** Except as contained in this notice, the name of a copyright holder shall not be used in
** advertising or otherwise to promote the sale, use or other dealings in these Data Files or
** Software without prior written authorization of the copyright holder.
*/
#include <stdint.h>

#define CXOI_FOLD_TABLE_GROWTH %d  /* bytes out for each byte in, at most */
#define CXOI_FOLD_TABLE_LONGEST %d /* bytes of the longest folded character */

/*
** A value tells what becomes of a character: KEEP, it stays; GONE, it vanishes; from STRING on, the
** string at this offset; else it becomes this byte.
*/
#define CXOI_FOLD_KEEP %d
#define CXOI_FOLD_GONE %d
#define CXOI_FOLD_STRING %d

/* Blocks from here on are in fold_wide. */
#define CXOI_FOLD_NARROW %d
]]):format(version, GROWTH, longest, KEEP, GONE, STRING, #narrow))

write_table("Block of each 64 characters below U+10000.", "uint16_t", "fold_first", first_blocks)
write_table("Row of blocks of each 4096 characters from there on.", "uint8_t", "fold_top", top)
write_table("Rows of 64 blocks.", "uint16_t", "fold_rows", flat(rows))
write_table("Blocks of 64 values without strings.", "uint8_t", "fold_narrow", flat(narrow))
write_table("Blocks of 64 values.", "uint16_t", "fold_wide", flat(wide))

local bytes = {}
for _, out in ipairs(strings) do
  bytes[#bytes + 1] = #out
  table.move({ out:byte(1, -1) }, 1, #out, #bytes + 1, bytes)
end
write_table("Strings, each behind its length.", "uint8_t", "fold_strings", bytes)
