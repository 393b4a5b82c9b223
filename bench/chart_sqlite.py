# A yardstick of goal c1: the chart in SQLite, in memory, with the same structural questions.
#
#     python3 bench/chart_sqlite.py chart.csv
import csv
import sqlite3
import sys

db = sqlite3.connect(":memory:")
db.execute("create table p(id text, name text, title text, department text, manager text)")
with open(sys.argv[1], newline="") as file:
    rows = csv.reader(file)
    next(rows)
    db.executemany("insert into p values (?, ?, ?, ?, ?)", rows)
db.execute("create index by_id on p(id)")
db.execute("create index by_manager on p(manager)")
for question in [
    "select count(*) - count(distinct id) from p",
    "select count(*) from p where manager <> '' and manager not in (select id from p)",
    "select max(n) from (select count(*) n from p where manager <> '' group by manager)",
    """with recursive below(top, id) as (
         select manager, id from p where manager <> ''
         union all select p.manager, b.id from below b join p on p.id = b.top
         where p.manager <> '')
       select max(n) from (select count(*) n from below group by top)""",
]:
    print(db.execute(question).fetchone()[0])
