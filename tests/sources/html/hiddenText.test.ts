// @vitest-environment node
import { reads } from './reads'

reads('hidden words, however a style sheet or an attribute hides them', [
  ['<p>Rain.<span style="opacity:0">x</span></p>', 'P Rain.'],
  ['<p>Rain.<span style="font-size:0">x</span></p>', 'P Rain.'],
  ['<p>Rain.<span style="font-size:0px;line-height:0">x</span></p>', 'P Rain.'],
  ['<div style="max-height:0;overflow:hidden">Preheader</div><p>Hi</p>', 'P Hi'],
  ['<div class="hidden">x</div><p>Hi</p>', 'P Hi'],
  ['<div class="d-none">x</div><p>Hi</p>', 'P Hi'],
  ['<div class="is-hidden">x</div><p>Hi</p>', 'P Hi'],
  ['<div class="hide">x</div><p>Hi</p>', 'P Hi'],
  ['<div aria-hidden="true">x</div><p>Hi</p>', 'P x', 'P Hi'],
  ['<p style="DISPLAY : NONE !important">x</p><p>Hi</p>', 'P Hi'],
  ['<p>Rain<span style="width:0;height:0;overflow:hidden;display:inline-block">x</span></p>', 'P Rain'],
  ['<p>Rain<span style="position:absolute;clip:rect(0 0 0 0)">x</span></p>', 'P Rain'],
  ['<p>Rain<span style="position:absolute;left:-10000px">x</span></p>', 'P Rain'],
  ['<p>Rain<span style="transform:scale(0)">x</span></p>', 'P Rain'],
  ['<template><p>x</p></template><p>Hi</p>', 'P Hi'],
  ['<div hidden=""><p>x</p></div><p>Hi</p>', 'P Hi'],
  ['<ul><li style="display:none">a</li><li>b</li></ul>', 'UL (b)'],
  ['<figure style="display:none"><img src="/a.jpg"><figcaption>x</figcaption></figure><p>Hi</p>', 'P Hi'],
  ['<p>Rain<ins style="display:none">x</ins></p>', 'P Rain'],
  ['<table><tr style="display:none"><td>a</td><td>x</td></tr><tr><td>b</td><td>c</td></tr></table>', 'TABLE b | c'],
  ['<dialog><p>Not open</p></dialog><p>Hi</p>', 'P Hi'],
  ['<dialog open><p>open</p></dialog><p>Hi</p>', 'P open', 'P Hi'],
  ['<div style="content-visibility:hidden">x</div><p>Hi</p>', 'P Hi'],
  ['<iframe style="display:none" src="https://e.example/f"></iframe><p>Hi</p>', 'P Hi'],
  ['<div style="height:0;width:0;overflow:hidden">x</div><p>Hi</p>', 'P Hi'],
  ['<div style="display:none"><p>a</p></div><a href="javascript:show()">Read more</a><p>Hi</p>', 'P Read more', 'P Hi'],
  ['<p style="mso-hide:all;display:none">x</p><p>Hi</p>', 'P Hi'],
  ['<span class="visually-hidden-focusable">x</span><p>Hi</p>', 'P Hi'],
  ['<p>Price <span class="u-visually-hidden">now</span> £4</p>', 'P Price £4'],
  ['<p>Price <span class="assistive-text">now</span> £4</p>', 'P Price £4'],
  ['<p>Price <span class="element-invisible">now</span> £4</p>', 'P Price £4'],
])

reads('accordions, tabs and buttons', [
  [
    '<h2 class="accordion-header"><button class="accordion-button">Who pays?</button></h2><div class="accordion-collapse collapse"><div class="accordion-body"><p>All.</p></div></div>',
    'H Who pays?',
    'P All.',
  ],
  [
    '<div class="accordion"><button type="button" class="faq-question" aria-expanded="false" aria-controls="p1">Why?</button><div id="p1" hidden><p>Because.</p></div></div>',
    'H Why?',
    'P Because.',
  ],
  [
    '<div class="faq"><div class="question" role="button" aria-expanded="false">Why?</div><div class="answer" style="display:none">Because.</div></div>',
    'H Why?',
    'P Because.',
  ],
  ['<details><summary><h3><button>Who?</button></h3></summary><p>All.</p></details>', 'BOX Who?: P All.'],
  ['<dl><dt><button>Term</button></dt><dd>Def</dd></dl>', 'P <strong Term>', 'P Def'],
  ['<p>Press <button>F1</button></p>', 'P Press F1'],
  ['<p><button>Buy</button></p>'],
  ['<p>See <a href="/x"><button>the report</button></a></p>', 'P See [the report](/x)'],
  ['<button onclick="location.href=\'/x\'">Read the report</button><p>x</p>', 'P [Read the report](/x)', 'P x'],
  [
    '<ul class="nav nav-tabs"><li><a href="#t1" data-toggle="tab">2024</a></li><li><a href="#t2" data-toggle="tab">2025</a></li></ul><div class="tab-content"><div class="tab-pane active" id="t1"><p>38</p></div><div class="tab-pane" id="t2"><p>41</p></div></div>',
    'H 2024',
    'P 38',
    'H 2025',
    'P 41',
  ],
  [
    '<div class="tabs"><button class="tablinks" onclick="openCity(event,\'L\')">London</button><button class="tablinks">Paris</button></div><div id="L" class="tabcontent"><p>L text</p></div><div id="P" class="tabcontent"><p>P text</p></div>',
    'H London',
    'P L text',
    'H Paris',
    'P P text',
  ],
  [
    '<div class="su-tabs"><div class="su-tabs-nav"><span>One</span><span>Two</span></div><div class="su-tabs-panes"><div class="su-tabs-pane" title="One">1</div><div class="su-tabs-pane" title="Two">2</div></div></div>',
    'H One',
    'P 1',
    'H Two',
    'P 2',
  ],
  [
    '<div role="tablist"><div role="tab" aria-controls="a">A</div><div role="tab" aria-controls="b">B</div></div><section id="b" role="tabpanel">b text</section><section id="a" role="tabpanel">a text</section>',
    'H B',
    'P b text',
    'H A',
    'P a text',
  ],
  [
    '<button data-bs-toggle="collapse" data-bs-target="#c1">More about it</button><div class="collapse" id="c1"><p>Text.</p></div>',
    'H More about it',
    'P Text.',
  ],
  ['<amp-accordion><section><h2>Who?</h2><p>All.</p></section></amp-accordion>', 'H Who?', 'P All.'],
  ['<h3 tabindex="0" role="button">Who?</h3><p>a</p>', 'H Who?', 'P a'],
  ['<button class="btn btn-primary">Subscribe</button><p>x</p>', 'P x'],
  ['<button>Copy link</button><button>Print</button><p>a</p>', 'P a'],
  ['<p>The <button type="button" class="glossary-term" aria-describedby="t1">GDP</button></p>', 'P The GDP'],
])

reads('answers below a question that is pressed', [
  ['<h3 role="button" tabindex="0">Who pays?</h3><div style="display:none">All.</div>', 'H Who pays?', 'P All.'],
  ['<dl><dt><button>Who pays?</button></dt><dd hidden>All.</dd></dl>', 'P <strong Who pays?>', 'P All.'],
  ['<h3 onclick="open()">Who pays?</h3><p hidden>All.</p>', 'H Who pays?', 'P All.'],
  ['<h3>Who pays?</h3><p hidden>Nobody.</p>', 'H Who pays?'],
])

reads('words without ink, and slides that a script shows twice', [
  ['<p style="color:transparent">x</p><p>y</p>', 'P y'],
  ['<p style="color: rgba(0, 0, 0, 0)">x</p><p style="color:rgba(0,0,0,.5)">y</p>', 'P y'],
  [
    '<div class="swiper-wrapper"><div><img src="/a.jpg"></div><div class="swiper-slide-duplicate"><img src="/a.jpg"></div></div>',
    'GALLERY /a.jpg',
  ],
])

reads('what editors have said to each other', [
  [
    '<p>Rents doubled<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>.</p><div style="border:1px solid black"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Check this!</span></p></div><p>More.</p>',
    'P Rents doubled.',
    'P More.',
  ],
])
