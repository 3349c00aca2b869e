import type pg from 'pg'

/** Prints the schemas of the product from the catalogue, always in the same order: what sql/schema.sql holds, for people to read. */
export async function dumpSchema(client: pg.Pool | pg.ClientBase): Promise<string> {
  const parts: string[] = [HEADER]
  for (const query of [SCHEMAS, FUNCTIONS]) parts.push(...await lines(client, query))
  for (const table of await lines(client, TABLES)) parts.push(await dumpTable(client, table))
  return `${parts.join('\n\n')}\n`
}

const HEADER = `-- The database after all migrations, printed from the catalogue. Not run by anything: a test compares it with a fresh database.
-- After a new migration: UPDATE_SCHEMA=1 npx vitest run tests/house/schema.test.ts`

const OURS = `n.nspname in ('app', 'facts', 'concept', 'released', 'audit')`
const AS_TABLE = `c.oid = $1::regclass`

async function dumpTable(client: pg.Pool | pg.ClientBase, table: string): Promise<string> {
  const body = [...await lines(client, COLUMNS, table), ...await lines(client, CONSTRAINTS, table)]
  const rest = await Promise.all([INDEXES, TRIGGERS, GRANTS, COMMENTS].map((query) => lines(client, query, table)))
  return [`create table ${table} (\n${body.map((line) => `  ${line}`).join(',\n')}\n);`, ...rest.flat()].join('\n')
}

async function lines(client: pg.Pool | pg.ClientBase, query: string, table?: string): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(query, table === undefined ? [] : [table])
  return rows.map((row) => row.line)
}

/** Rights in an access list, one line per login; the owner's own are left out. */
const rights = (list: string, owner: string, object: string) => `select format('grant %s on %s to %s;',
    string_agg(lower(a.privilege_type), ', ' order by a.privilege_type), ${object}, coalesce(r.rolname, 'public')) as line
  from %FROM%, aclexplode(${list}) a left join pg_catalog.pg_roles r on r.oid = a.grantee
  where a.grantee <> ${owner}`

const SCHEMAS = `select concat_ws(E'\\n', format('create schema %s;', n.nspname),
    format('comment on schema %s is %L;', n.nspname, obj_description(n.oid)),
    (select string_agg(format('grant usage on schema %s to %s;', n.nspname, r.rolname), E'\\n' order by r.rolname)
     from aclexplode(n.nspacl) a join pg_catalog.pg_roles r on r.oid = a.grantee where a.grantee <> n.nspowner)) as line
  from pg_catalog.pg_namespace n where ${OURS} order by n.nspname`

const FUNCTIONS = `select format(E'%s;\\ncomment on function %s is %L;', rtrim(pg_get_functiondef(p.oid), E'\\n'), p.oid::regprocedure, obj_description(p.oid)) as line
  from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace where ${OURS} order by p.oid::regprocedure::text`

const TABLES = `select c.oid::regclass::text as line from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and ${OURS} order by n.nspname, c.relname`

const COLUMNS = `select concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then 'not null' end,
    'default ' || pg_get_expr(d.adbin, d.adrelid)) as line
  from pg_catalog.pg_class c join pg_catalog.pg_attribute a on a.attrelid = c.oid
  left join pg_catalog.pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where ${AS_TABLE} and a.attnum > 0 and not a.attisdropped order by a.attnum`

/** Not-null is shown with its column; PostgreSQL 18 also lists it as a constraint, 15 does not. */
const CONSTRAINTS = `select format('constraint %s %s', k.conname, pg_get_constraintdef(k.oid)) as line
  from pg_catalog.pg_class c join pg_catalog.pg_constraint k on k.conrelid = c.oid
  where ${AS_TABLE} and k.contype in ('p', 'u', 'f', 'c') order by array_position(array['p', 'u', 'f', 'c']::"char"[], k.contype), k.conname`

const INDEXES = `select pg_get_indexdef(i.indexrelid) || ';' as line from pg_catalog.pg_class c join pg_catalog.pg_index i on i.indrelid = c.oid
  where ${AS_TABLE} and not exists (select from pg_catalog.pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u')) order by 1`

const TRIGGERS = `select pg_get_triggerdef(t.oid) || ';' as line from pg_catalog.pg_class c join pg_catalog.pg_trigger t on t.tgrelid = c.oid
  where ${AS_TABLE} and not t.tgisinternal order by t.tgname`

const GRANTS = `${rights('c.relacl', 'c.relowner', 'c.oid::regclass').replace('%FROM%', 'pg_catalog.pg_class c')} and ${AS_TABLE} group by c.oid, r.rolname order by r.rolname`

const COMMENTS = `select case when o.objsubid = 0 then format('comment on table %s is %L;', c.oid::regclass, o.description)
    else format('comment on column %s.%s is %L;', c.oid::regclass, a.attname, o.description) end as line
  from pg_catalog.pg_class c join pg_catalog.pg_description o on o.objoid = c.oid and o.classoid = 'pg_class'::regclass
  left join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = o.objsubid
  where ${AS_TABLE} order by o.objsubid`
