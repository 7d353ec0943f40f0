// @vitest-environment node
import { reads } from './reads'

reads('quotations and who speaks', [
  ['<blockquote><p>Go.</p><footer>— <cite>Ada Holt</cite>, mayor</footer></blockquote>', 'Q Go. — Ada Holt, mayor'],
  ['<blockquote><p>Go.</p></blockquote><p>— Ada Holt</p>', 'Q Go.', 'P — Ada Holt'],
  [
    '<figure><blockquote><p>Go.</p></blockquote><figcaption>— Ada Holt, <cite>The Book</cite></figcaption></figure>',
    'Q Go. — Ada Holt, The Book',
  ],
  ['<blockquote>“Go.” – Ada Holt</blockquote>', 'Q “Go.” — Ada Holt'],
  ['<blockquote><p>Go.</p><p>-Ada Holt</p></blockquote>', 'Q Go. — Ada Holt'],
  ['<blockquote><p>Go.</p><p>~ Ada Holt</p></blockquote>', 'Q Go. — Ada Holt'],
  [
    '<blockquote><p>Go.</p><p style="text-align:right">— Ada Holt, <em>mayor of Rye</em></p></blockquote>',
    'Q Go. — Ada Holt, mayor of Rye',
  ],
  ['<blockquote cite="https://x.example"><p>One.</p><p>Two.</p></blockquote>', 'Q One.⏎Two.'],
  ['<blockquote><p>Go.</p><cite>—Ada Holt</cite></blockquote>', 'Q Go. — Ada Holt'],
  ['<blockquote><p>Go.<cite>Ada Holt</cite></p></blockquote>', 'Q Go. — Ada Holt'],
  ['<blockquote><p>Go.</p><div class="author">Ada Holt</div></blockquote>', 'Q Go. — Ada Holt'],
  ['<blockquote class="pullquote"><p>Go.</p><span class="name">Ada Holt</span></blockquote>', 'Q Go. — Ada Holt'],
  ['<blockquote><p>He read <cite>The Book</cite> twice.</p></blockquote>', 'Q He read The Book twice.'],
  ['<blockquote><p><img src="/a.jpg"> Go.</p></blockquote>', 'PIC /a.jpg', 'Q Go.'],
  ['<blockquote><h3>Title</h3><p>Text</p></blockquote>', 'Q Title⏎Text'],
  ['<p>Il dit: <q lang="fr">non</q></p>', 'P Il dit: {fr « non »}'],
  ['<div lang="de"><p>Er sagte: <q>nie</q>.</p></div>', 'P {de Er sagte: „nie“.}'],
])

reads('quotations in quotations', [
  ['<p>He said <q>she cried <q>no</q> twice</q>, <q>so</q>.</p>', 'P He said “she cried ‘no’ twice”, “so”.'],
  ['<p lang="de">Er: <q>Sie rief <q>nein</q></q>.</p>', 'P {de Er: „Sie rief ‚nein‘“.}'],
  ['<p lang="pl">On: <q>Ona: <q>nie</q></q>.</p>', 'P {pl On: „Ona: «nie»”.}'],
  ['<p lang="pt-BR"><q>sim</q></p><p lang="pt-PT"><q>sim</q></p>', 'P {pt-BR “sim”}', 'P {pt-PT «sim»}'],
  ['<p lang="zh-TW"><q>好<q>的</q></q></p>', 'P {zh-TW 「好『的』」}'],
  ['<p lang="de-CH"><q>a</q></p>', 'P {de-CH «a»}'],
])
