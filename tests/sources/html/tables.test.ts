// @vitest-environment node
import { reads } from './reads'

reads('formulas, drawings and raised figures', [
  [
    '<p>So <span class="MathJax_Preview">x²</span><script type="math/tex; mode=display">x^2</script> grows.</p>',
    'P So x^2 grows.',
  ],
  [
    '<p>So <span class="MathJax"><span class="math"><span>x</span></span><span class="MJX_Assistive_MathML"><math><msup><mi>x</mi><mn>2</mn></msup></math></span></span> grows.</p>',
    'P So x<superscript 2> grows.',
  ],
  [
    '<p>So <mjx-container><mjx-math aria-hidden="true"><mjx-mi>x</mjx-mi></mjx-math><mjx-assistive-mml><math><mi>x</mi></math></mjx-assistive-mml></mjx-container> grows.</p>',
    'P So x grows.',
  ],
  [
    '<p>So <span class="mwe-math-element"><span class="mwe-math-mathml-inline" style="display: none;"><math alttext="x^2"><msup><mi>x</mi><mn>2</mn></msup></math></span><img src="https://w.example/svg/x" class="mwe-math-fallback-image-inline" aria-hidden="true" alt="x^2"></span> grows.</p>',
    'P So x<superscript 2> grows.',
  ],
  ['<p>So \\(x^2\\) and $$E=mc^2$$.</p>', 'P So \\(x^2\\) and $$E=mc^2$$.'],
  ['<p><math><mover><mi>x</mi><mo>¯</mo></mover></math></p>', 'P x¯'],
  ['<p><math alttext="x^2"></math></p>', 'P x^2'],
  ['<p><math><mi>sin</mi><mo>&#x2061;</mo><mi>x</mi></math></p>', 'P sin x'],
  [
    '<p><math><msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup></math> and H<sub>2</sub>O</p>',
    'P x<subscript 1><superscript 2> and H<subscript 2>O',
  ],
  ['<p><math><mn>1</mn><mfrac><mn>1</mn><mn>2</mn></mfrac></math></p>', 'P 1 1/2'],
  [
    '<p>½ x<sup>2</sup> <svg aria-label="Chart of rents" role="img"><path/></svg></p>',
    'P ½ x<superscript 2> Chart of rents',
  ],
  ['<svg role="img"><title>Rents rose</title><desc>d</desc></svg>', 'P Rents rose'],
  ['<svg><foreignObject><p>Words</p></foreignObject></svg>', 'P Words'],
  ['<svg><text><tspan>Turnout</tspan> <tspan>54%</tspan></text><text>Region</text></svg>', 'P Turnout 54% Region'],
  [
    '<p>See <img src="https://chart.example/x.png" alt="" width="500"> it</p>',
    'P See',
    'PIC https://chart.example/x.png',
    'P it',
  ],
  ['<p>H<sub>2</sub>O m<sup>2</sup> 1<sup>st</sup></p>', 'P H<subscript 2>O m<superscript 2> 1<superscript st>'],
])

reads('tables, signs in their cells, small pictures in lines', [
  ['<table><tr><td><p>One.</p></td><td><p>Two.</p><p>Three.</p></td></tr></table>', 'P One.', 'P Two.', 'P Three.'],
  [
    '<table align="center" width="600"><tbody><tr><td align="center"><a href="/x"><img src="/logo.png" width=200></a></td></tr><tr><td>Hello</td></tr></table>',
    'PIC /logo.png',
    'P [news.example/x](/x)',
    'P Hello',
  ],
  ['<table><tr><td><ul><li>a</li></ul></td><td>x</td></tr></table>', 'TABLE a | x'],
  ['<table role="presentation"><tr><td>a</td><td>b</td></tr></table>', 'P a', 'P b'],
  [
    '<table><tr><td>2019</td><td>Budget passed.<br>Then failed.</td></tr><tr><td>2020</td><td>x</td></tr></table>',
    'TABLE 2019 | Budget passed.⏎Then failed. // 2020 | x',
  ],
  ['<table><tr><td><blockquote>q</blockquote></td></tr></table>', 'Q q'],
  [
    '<table border=1><tr><td><b>Name</b></td><td><b>Age</b></td></tr><tr><td>Ada</td><td>52</td></tr></table>',
    'TABLE <strong Name> | <strong Age> // Ada | 52',
  ],
  ['<table><caption>Rents</caption><tr><td>a</td><td>1</td></tr></table>', 'TABLE Rents a | 1'],
  [
    '<figure class="wp-block-table"><table><tbody><tr><td>a</td><td>1</td></tr></tbody></table><figcaption>Source: City</figcaption></figure>',
    'TABLE Source: City a | 1',
  ],
  [
    '<table><thead><tr><td>Name</td><td>Age</td></tr></thead><tbody><tr><td>Ada</td><td>52</td></tr></tbody></table>',
    'TABLE Name | Age // Ada | 52',
  ],
  [
    '<table><colgroup><col></colgroup><tr><th scope="row">Rye</th><td>1</td></tr><tr><th scope="row">Deal</th><td>2</td></tr></table>',
    'TABLE *Rye | 1 // *Deal | 2',
  ],
  [
    '<table><tr><th>Name</th><th>Age</th></tr><tr><th>Ada</th><td>52</td></tr></table>',
    'TABLE Name | Age // *Ada | 52',
  ],
  [
    '<table><tr><td>Rye</td><td><svg aria-label="Yes"></svg></td></tr><tr><td>Deal</td><td><i class="fa fa-check" aria-label="Yes" title="Yes"></i></td></tr></table>',
    'TABLE Rye | Yes // Deal | Yes',
  ],
  ['<table><tr><td>Rye</td><td>✓</td></tr><tr><td>Deal</td><td></td></tr></table>', 'TABLE Rye | ✓ // Deal | '],
  [
    '<table><tr><td>Rye</td><td><img src="/yes.svg" alt="Yes"></td></tr><tr><td>Deal</td><td><img src="/no.svg" alt="No"></td></tr></table>',
    'TABLE Rye | Yes // Deal | No',
  ],
  [
    '<table><tr><td>Rye</td><td><img src="/tick.png" width=16 height=16 title="Yes"></td></tr></table>',
    'TABLE Rye | Yes',
  ],
  [
    '<table><tr><td>Rye</td><td><input type="checkbox" checked disabled></td></tr><tr><td>Deal</td><td><input type="checkbox" disabled></td></tr></table>',
    'TABLE Rye | ☑ // Deal | ☐',
  ],
  ['<ul><li><input type="checkbox" checked> Done</li><li><input type="checkbox"> Not</li></ul>', 'UL (☑ Done) (☐ Not)'],
  [
    '<table><tr><td><img src="/pl.png" class="flag" style="width:1.2em;height:1em" alt="Poland"> Poland</td><td>3</td></tr></table>',
    'TABLE Poland | 3',
  ],
  ['<p><img src="/flag.svg" width="20" alt=""> Poland won.</p>', 'P Poland won.'],
  ['<ul><li><img src="/flag.svg" width="20" alt=""> Poland</li></ul>', 'UL (Poland)'],
  ['<p><img src="/photo.jpg" width="24" height="24" alt="Jane Roe"></p>', 'P Jane Roe'],
])

reads('signs in cells and headings', [
  [
    '<table><tr><td>Rye</td><td><img src="/tick.svg"></td></tr><tr><td>Deal</td><td><i class="fa fa-times"></i></td></tr></table>',
    'TABLE Rye | ✓ // Deal | ✗',
  ],
  ['<h2>Who pays<button aria-label="Copy link">#</button></h2>', 'H Who pays'],
  ['<p>One <img class="icon" src="/i.png" alt="(pdf)"> two</p>', 'P One (pdf) two'],
])
