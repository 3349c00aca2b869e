/** Style of the report: readable on a screen, black on white on paper, tables that do not break inside a row. */
export const REPORT_STYLE = `
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.75rem; line-height: 1.2; } h2 { font-size: 1.25rem; margin-top: 2rem; break-after: avoid; }
.uitkomst { padding: .75rem 1rem; border-left: .4rem solid; }
.goed { border-color: #1b6e3c; background: #eef7f1; } .fout { border-color: #a3161a; background: #fbeeee; }
.tabel { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid #ccc; }
th { border-bottom-color: #1a1a1a; } .getal { text-align: right; font-variant-numeric: tabular-nums; }
tr { break-inside: avoid; } thead { display: table-header-group; }
code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; }
@page { margin: 18mm; }
@media print { .tabel { overflow: visible; } main { max-width: none; padding: 0; } body { font-size: 10pt; } .uitkomst { background: none; } }
`
