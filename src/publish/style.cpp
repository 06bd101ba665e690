// What the pages look like: fonts of the reader's system, light and dark, wide and narrow, and on paper.
#include "publish/figures.hpp"
#include "publish/parts.hpp"

namespace lats::publishing {
namespace {

constexpr std::string_view kMark = "/* lats: the style of the guide */\n";

constexpr std::string_view kScreen = R"css(
:root{--ink:#1d2329;--quiet:#55606b;--paper:#fdfdfb;--line:#d5d9dc;--soft:#f0f2f1;--link:#0b5a8a;--warn:#8a3b00;--warn-soft:#fdf1e4}
@media (prefers-color-scheme:dark){:root{--ink:#e6e8ea;--quiet:#a4aeb8;--paper:#16191c;--line:#3a4149;--soft:#21262b;--link:#7cc0ee;--warn:#ffb77a;--warn-soft:#33261a}}
*{box-sizing:border-box}
html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;color:var(--ink);background:var(--paper)}
body{margin:0}
main{max-width:60rem;margin:0 auto;padding:0 1.25rem 3rem}
h1{font-size:2.1rem;line-height:1.2;margin:1.5rem 0 .5rem}
h2{font-size:1.45rem;line-height:1.25;margin:2.5rem 0 .75rem}
h3{font-size:1.1rem;margin:1.5rem 0 .4rem}
h4{font-size:.85rem;margin:1rem 0 .2rem;color:var(--quiet);text-transform:uppercase;letter-spacing:.06em}
p,dd{max-width:42rem}
p{margin:.5rem 0}
li{max-width:42rem;margin:.25rem 0}
ul,ol{margin:.4rem 0;padding-left:1.5rem}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,input:focus-visible+span{outline:3px solid var(--link);outline-offset:2px}
.summary{font-size:1.15rem}
.quiet,.cues{color:var(--quiet)}
.cite,.cite a{font-size:.85em;color:var(--quiet);text-decoration:none}
.cite a:hover{text-decoration:underline}
.skip{position:absolute;left:-100rem}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem 1rem;z-index:1}
.site{border-bottom:1px solid var(--line);background:var(--soft)}
.site ul{max-width:60rem;margin:0 auto;padding:.6rem 1.25rem;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;list-style:none}
.site li{margin:0}
.neighbours ul{display:grid;grid-template-columns:1fr auto 1fr;gap:.5rem 1rem;list-style:none;padding:0;margin:1rem 0}
.neighbours .prev{grid-column:1}.neighbours .back{grid-column:2;grid-row:1}.neighbours .next{grid-column:3;grid-row:1;text-align:right;max-width:none}
.ways ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.4rem}
.ways li{margin:0}
.ways a{display:block;padding:.25rem .75rem;border:1px solid var(--line);border-radius:1rem;text-decoration:none;background:var(--soft)}
.way{border-top:1px solid var(--line);margin-top:2rem;scroll-margin-top:1rem}
.way h2{margin-top:1.25rem}
.way:target h2{text-decoration:underline;text-decoration-thickness:.12em;text-underline-offset:.2em}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.25rem;margin:1rem 0}
.facts dt,dl dt{font-weight:600}
.facts dt{grid-column:1}.facts dd{margin:0;grid-column:2}
dl:not(.facts) dd{margin:0 0 .6rem 1.5rem}
.caution,.note{border-left:.3rem solid var(--line);background:var(--soft);padding:.5rem .9rem;margin:.6rem 0}
.caution{border-color:var(--warn);background:var(--warn-soft)}
.caution strong{color:var(--warn)}
.pictures{display:flex;flex-wrap:wrap;gap:1.5rem;align-items:flex-end}
.pictures:empty{display:none}
.steps ol{padding-left:2rem}
.steps li{padding-left:.25rem}
.steps li::marker{font-weight:600}
.cited{border-top:1px solid var(--line);margin-top:2.5rem;font-size:.92rem}
.cited a{color:inherit}
.sources{list-style:none;padding:0}
.sources>li{border-top:1px solid var(--line);padding:.6rem 0;margin:0}
.sources p{margin:.1rem 0}
:target{scroll-margin-top:1rem}
.sources :target,.cited :target{background:var(--soft)}
.list{border-collapse:collapse;width:100%}
.list th,.list td{text-align:left;vertical-align:top;padding:.6rem .75rem .6rem 0;border-bottom:1px solid var(--line)}
.list thead th{color:var(--quiet);font-size:.85rem;font-weight:600}
.list th p{font-weight:400;font-size:.92rem;margin:.15rem 0 0;color:var(--quiet);max-width:26rem}
.list ul{list-style:none;padding:0;margin:0}
.list li{margin:0 0 .15rem}
.exercises th{width:45%}.exercises td:last-child{width:22%}
.filters,.none{display:none}
.filters details{margin:.5rem 0}
.filters summary{cursor:pointer;font-weight:600}
.filters fieldset{border:0;padding:0;margin:.4rem 0 .8rem;display:flex;flex-wrap:wrap;gap:.35rem}
.filters legend{position:absolute;left:-100rem}
.filters label{cursor:pointer;position:relative}
.filters input{position:absolute;opacity:0}
.filters span{display:block;padding:.15rem .7rem;border:1px solid var(--line);border-radius:1rem;font-size:.92rem;background:var(--soft)}
.filters input:checked+span{background:var(--ink);border-color:var(--ink);color:var(--paper)}
.none{border-left:.3rem solid var(--line);padding:.5rem .9rem;background:var(--soft)}
@media (max-width:40rem){
h1{font-size:1.7rem}
.facts{column-gap:.75rem}
.site ul{column-gap:1.1rem}
.neighbours ul{display:block}.neighbours .next{text-align:left}
.filters fieldset{max-height:9.5rem;overflow:auto}
.exercises thead{position:absolute;left:-100rem}
.exercises,.exercises tbody{display:block}
.exercises tr{display:block;border-bottom:1px solid var(--line);padding:.6rem 0}
.exercises th,.exercises td,.exercises td:last-child{display:block;width:auto;border:0;padding:.1rem 0}
.exercises td:last-child::before{content:"Target: ";color:var(--quiet)}
}
)css";

constexpr std::string_view kPaper = R"css(
.sheet main{max-width:none;padding:1rem;overflow-x:auto}
.sheet h1{margin:0;font-size:1.4rem}
.sheet p{margin:.1rem 0 .5rem;max-width:none}
.sheet table{border-collapse:collapse;width:100%;min-width:46rem;table-layout:fixed;margin-bottom:.8rem}
.sheet th,.sheet td{border:1px solid var(--quiet);padding:.15rem .35rem;text-align:left;font-size:.8rem;line-height:1.15}
.sheet th:first-child{width:34%}.sheet th:nth-child(2){width:15%}
.sheet td:nth-child(2){white-space:nowrap}
.sheet thead th{font-size:.7rem;font-weight:400;vertical-align:top;height:2rem}
.sheet tbody th{font-weight:600}.sheet small{font-weight:400}
.sheet tr{break-inside:avoid}
.roomy tbody tr{height:2.6rem}
@page{margin:14mm}
@page sheet{size:portrait;margin:8mm}
@media print{
:root{--ink:#000;--quiet:#333;--paper:#fff;--line:#999;--soft:#fff;--link:#000;--warn:#000;--warn-soft:#fff;color-scheme:light}
html{font-size:10pt}
main{max-width:none;padding:0}
.site,.skip,.neighbours,.ways,.filters,.no-print{display:none!important}
a{text-decoration:none}
h1,h2,h3,h4,dt{break-after:avoid}
li,.caution,.note,tr,figure,svg{break-inside:avoid}
p,li,dd{max-width:none}
.caution,.note{border:1px solid #000;border-left-width:.3rem}
.way,.all-ways{columns:2;column-gap:7mm;font-size:8.8pt}
.way li,.way dd{margin-block:.1rem}
.figure svg{max-height:40mm;width:auto}.map svg{height:40mm}
.sheet{page:sheet}
.sheet main{padding:0;overflow:visible}
.sheet h1{font-size:13pt}
.sheet table{min-width:0;margin-bottom:3mm}
.sheet th,.sheet td{padding:0 1mm;font-size:8pt;line-height:1;height:6.1mm}
.sheet small{font-size:6.5pt}
.sheet thead th{font-size:6.5pt;height:7mm;padding-top:.5mm}
.sheet thead{display:table-header-group}
.roomy tbody th,.roomy tbody td{height:8.6mm;font-size:9pt}
.roomy small{font-size:7.5pt}
}
)css";

}  // namespace

PageFile style_sheet() {
    std::string style(kMark);
    style += kScreen;
    style += figure_style();
    style += kPaper;
    return {"style.css", std::move(style), kMark};
}

}  // namespace lats::publishing
