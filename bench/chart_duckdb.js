// A yardstick of goal c1: the chart in DuckDB, one thread, with the same structural questions.
//
//     npm install --prefix build/bench/duckdb @duckdb/node-api
//     NODE_PATH=build/bench/duckdb/node_modules node bench/chart_duckdb.js chart.csv
const { DuckDBInstance } = require('@duckdb/node-api')

async function main() {
  const db = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
  await db.run(`create table p as select * from read_csv('${process.argv[2]}', header = true,
    all_varchar = true)`)
  const questions = [
    'select count(*) - count(distinct id) from p',
    'select count(*) from p where manager_id is not null and manager_id not in (select id from p)',
    'select max(n) from (select count(*) n from p where manager_id is not null group by manager_id)',
    `with recursive below(top, id) as (
       select manager_id, id from p where manager_id is not null
       union all select p.manager_id, b.id from below b join p on p.id = b.top
       where p.manager_id is not null)
     select max(n) from (select count(*) n from below group by top)`,
  ]
  for (const question of questions)
    console.log(String((await db.runAndReadAll(question)).getRows()[0][0]))
}
main().catch(error => { console.error(error.message); process.exit(1) })
