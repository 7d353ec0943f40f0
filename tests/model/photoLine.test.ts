import { describe, expect, test } from 'vitest'
import { readPhotoLine } from '../../src/model/photoLine'

type SuppliedWords = Parameters<typeof readPhotoLine>[0]

/** What a source gives, unknown save what is said here. */
function supplied(known: Partial<SuppliedWords>): SuppliedWords {
  return { caption: '', creditLine: '', creator: '', source: '', copyrightNotice: '', ...known }
}

/** [caption as supplied, caption shown, credit shown] */
type CreditInCaption = readonly [string, string, string]

const english: readonly CreditInCaption[] = [
  [
    'Soldiers march past the stand on the anniversary of the armistice. Photo by Kim Jae-Hwan/SOPA Images/LightRocket via Getty Images',
    'Soldiers march past the stand on the anniversary of the armistice.',
    'Photo by Kim Jae-Hwan/SOPA Images/LightRocket via Getty Images',
  ],
  [
    'Soldiers march past the stand.Photo by Kim Jae-Hwan/SOPA Images via Getty Images\npodpis źródła zdjęcia',
    'Soldiers march past the stand.',
    'Photo by Kim Jae-Hwan/SOPA Images via Getty Images',
  ],
  [
    'Trucks queue at the border (Photo by Jaap Arriens/NurPhoto)',
    'Trucks queue at the border',
    'Photo by Jaap Arriens/NurPhoto',
  ],
  [
    'Trucks queue at the border. (NurPhoto via Getty Images)',
    'Trucks queue at the border.',
    'NurPhoto via Getty Images',
  ],
  ['Voters in Ankara on Sunday. (DHA via AP, File)', 'Voters in Ankara on Sunday.', 'DHA via AP, File'],
  [
    'FILE - Voters in Ohio on May 3, 2022. (AP Photo/Jane Doe, File)',
    'FILE - Voters in Ohio on May 3, 2022.',
    'AP Photo/Jane Doe, File',
  ],
  [
    'Soldiers near Bakhmut. (Sgt. 1st Class John A. Roe/U.S. Army via AP)',
    'Soldiers near Bakhmut.',
    'Sgt. 1st Class John A. Roe/U.S. Army via AP',
  ],
  [
    'The president in Kyiv. (Ukrainian Presidential Press Office via AP)',
    'The president in Kyiv.',
    'Ukrainian Presidential Press Office via AP',
  ],
  [
    'FILE PHOTO: A tanker at sea. REUTERS/Anna van der Berg/File Photo',
    'FILE PHOTO: A tanker at sea.',
    'REUTERS/Anna van der Berg/File Photo',
  ],
  ['Police at the scene. Pool via REUTERS', 'Police at the scene.', 'Pool via REUTERS'],
  [
    'The Queen waves (Photo by Chris Roe - WPA Pool/Getty Images)',
    'The Queen waves',
    'Photo by Chris Roe - WPA Pool/Getty Images',
  ],
  [
    'Workers march.\nRome (Italy), October 27th 2020\nPhoto Samantha Zucchi /Insidefoto/Sipa USA)',
    'Workers march.\nRome (Italy), October 27th 2020',
    'Photo Samantha Zucchi /Insidefoto/Sipa USA',
  ],
  [
    'Workers march. Rome (Italy), October 27th 2020 Photo Samantha Zucchi /Insidefoto/Sipa USA)',
    'Workers march. Rome (Italy), October 27th 2020',
    'Photo Samantha Zucchi /Insidefoto/Sipa USA',
  ],
  [
    'Trucks queue at the border (Photo by Jaap Arriens/NurPhoto',
    'Trucks queue at the border',
    'Photo by Jaap Arriens/NurPhoto',
  ],
  [
    'River otters on the estuary on Tuesday. Photograph: Derrick Coetzee / CC0',
    'River otters on the estuary on Tuesday.',
    'Photograph: Derrick Coetzee / CC0',
  ],
  [
    'Saturn from a distance – NASA/JPL-Caltech/Space Science Institute',
    'Saturn from a distance',
    'NASA/JPL-Caltech/Space Science Institute',
  ],
  ['Great grey owl. NPS / Jacob W. Frank', 'Great grey owl.', 'NPS / Jacob W. Frank'],
  ['The minister (left) arrives | Getty Images', 'The minister (left) arrives', 'Getty Images'],
  ['The minister arrives. © Getty Images', 'The minister arrives.', '© Getty Images'],
  ['The minister arrives (AP).', 'The minister arrives', 'AP'],
  ['The minister arrives. (c) Jane Doe', 'The minister arrives.', '(c) Jane Doe'],
  ['A pillar of dust [NASA, ESA, CSA, STScI]', 'A pillar of dust', 'NASA, ESA, CSA, STScI'],
  [
    'Fans in the square. Photo courtesy of the University of Leeds',
    'Fans in the square.',
    'Photo courtesy of the University of Leeds',
  ],
  ['Image source, Getty Images Image caption, Protesters in Tbilisi', 'Protesters in Tbilisi', 'Getty Images'],
  ['Image caption, Protesters in Tbilisi\nImage source, Nino Doe', 'Protesters in Tbilisi', 'Nino Doe'],
  [
    'Fans in the square. (Photo by Jane Doe/AFP) (Photo by Jane Doe/AFP)',
    'Fans in the square.',
    'Photo by Jane Doe/AFP',
  ],
  [
    'Snow in Washington, D.C. Photo: Jane Doe for The New York Times',
    'Snow in Washington, D.C.',
    'Photo: Jane Doe for The New York Times',
  ],
  ['Photo by Jane Doe on Unsplash', '', 'Photo by Jane Doe on Unsplash'],
  ['Photo by John Doe Jr./Getty Images', '', 'Photo by John Doe Jr./Getty Images'],
]

const polish: readonly CreditInCaption[] = [
  [
    'Premier w Sejmie. Fot. Jan Kowalski / Agencja Wyborcza.pl',
    'Premier w Sejmie.',
    'Fot. Jan Kowalski / Agencja Wyborcza.pl',
  ],
  ['Premier w Sejmie fot. PAP/Leszek Szymański', 'Premier w Sejmie', 'fot. PAP/Leszek Szymański'],
  ['Premier w Sejmie. PAP/Leszek Szymański', 'Premier w Sejmie.', 'PAP/Leszek Szymański'],
  ['Premier w Sejmie (fot. PAP)', 'Premier w Sejmie', 'fot. PAP'],
  ['Premier w Sejmie / Fot. Anna Nowak-Zięba/East News', 'Premier w Sejmie', 'Fot. Anna Nowak-Zięba/East News'],
  ['Premier w Sejmie, fot: Ł. Kowal', 'Premier w Sejmie', 'fot: Ł. Kowal'],
  [
    'Premier w Sejmie. Zdjęcie: Kancelaria Prezesa Rady Ministrów',
    'Premier w Sejmie.',
    'Zdjęcie: Kancelaria Prezesa Rady Ministrów',
  ],
  ['Dom poety. Fot. archiwum prywatne', 'Dom poety.', 'Fot. archiwum prywatne'],
  ['Dom poety. Źródło: PAP/EPA', 'Dom poety.', 'Źródło: PAP/EPA'],
  ['Premier w Sejmie Źródło zdjęcia, PAP', 'Premier w Sejmie', 'PAP'],
  [
    'Marsz w Gdańsku. Foto: Jan Kowalski i Anna Nowak/Forum',
    'Marsz w Gdańsku.',
    'Foto: Jan Kowalski i Anna Nowak/Forum',
  ],
]

const german: readonly CreditInCaption[] = [
  ['Der Kanzler im Bundestag. Foto: Kay Nietfeld/dpa', 'Der Kanzler im Bundestag.', 'Foto: Kay Nietfeld/dpa'],
  [
    'Der Kanzler im Bundestag. picture alliance/dpa | Kay Nietfeld',
    'Der Kanzler im Bundestag.',
    'picture alliance/dpa | Kay Nietfeld',
  ],
  ['Der Kanzler im Bundestag Foto: Kay Nietfeld/dpa', 'Der Kanzler im Bundestag', 'Foto: Kay Nietfeld/dpa'],
  [
    'Friedrich Merz (CDU/CSU) | Bild: imago images/Christian Ditsch',
    'Friedrich Merz (CDU/CSU)',
    'Bild: imago images/Christian Ditsch',
  ],
  ['Der Kanzler im Bundestag – © dpa / Kay Nietfeld', 'Der Kanzler im Bundestag', '© dpa / Kay Nietfeld'],
  ['Das Haus am See. (Archivfoto: Karl von der Heide)', 'Das Haus am See.', 'Archivfoto: Karl von der Heide'],
  ['Das Haus am See. Foto: privat', 'Das Haus am See.', 'Foto: privat'],
  ['Das Haus am See. Quelle: IMAGO / Jürgen Weiß', 'Das Haus am See.', 'Quelle: IMAGO / Jürgen Weiß'],
  ['Das Haus am See. Foto dpa', 'Das Haus am See.', 'Foto dpa'],
]

const french: readonly CreditInCaption[] = [
  ['Le ministre à Lyon. Photo : Jean Dupont / AFP', 'Le ministre à Lyon.', 'Photo : Jean Dupont / AFP'],
  ['Le ministre à Lyon. JEAN DUPONT / AFP', 'Le ministre à Lyon.', 'JEAN DUPONT / AFP'],
  ['Le ministre à Lyon. © Jean-Luc d’Arcy / Hans Lucas', 'Le ministre à Lyon.', '© Jean-Luc d’Arcy / Hans Lucas'],
  ['Le ministre à Lyon. Crédit photo : Ouest-France', 'Le ministre à Lyon.', 'Crédit photo : Ouest-France'],
  ['Le ministre à Lyon. (Photo Jean DUPONT / AFP)', 'Le ministre à Lyon.', 'Photo Jean DUPONT / AFP'],
  ['Le ministre à Lyon. AFP - Jean Dupont', 'Le ministre à Lyon.', 'AFP - Jean Dupont'],
  ['Le ministre à Lyon. Photo d’archives : AFP', 'Le ministre à Lyon.', 'Photo d’archives : AFP'],
  ['Crédit photo, Getty Images Légende image, Une rue de Dakar', 'Une rue de Dakar', 'Getty Images'],
]

const spanish: readonly CreditInCaption[] = [
  ['El presidente en Madrid. EFE/ Juan Herrero', 'El presidente en Madrid.', 'EFE/ Juan Herrero'],
  ['El presidente en Madrid. EFE/EPA/MARTIN DIVISEK', 'El presidente en Madrid.', 'EFE/EPA/MARTIN DIVISEK'],
  ['El presidente en Madrid (Foto: Europa Press)', 'El presidente en Madrid', 'Foto: Europa Press'],
  [
    'El presidente en Madrid. Foto de Juan Ortega y Vega/EFE',
    'El presidente en Madrid.',
    'Foto de Juan Ortega y Vega/EFE',
  ],
  ['El presidente en Madrid. Fotografía: María de la Cruz', 'El presidente en Madrid.', 'Fotografía: María de la Cruz'],
  ['El presidente en Madrid. Fuente: Gobierno de España', 'El presidente en Madrid.', 'Fuente: Gobierno de España'],
  ['Fuente de la imagen, Reuters Pie de foto, Una calle de Lima', 'Una calle de Lima', 'Reuters'],
]

const ukrainian: readonly CreditInCaption[] = [
  ['Наслідки обстрілу Харкова. Фото: Укрінформ', 'Наслідки обстрілу Харкова.', 'Фото: Укрінформ'],
  ['Наслідки обстрілу Харкова (фото: Getty Images)', 'Наслідки обстрілу Харкова', 'фото: Getty Images'],
  ['Засідання уряду. Фото: Офіс президента України', 'Засідання уряду.', 'Фото: Офіс президента України'],
  ['Засідання уряду. Фото: Міністерство оборони України', 'Засідання уряду.', 'Фото: Міністерство оборони України'],
  ['Після обстрілу, 5 травня 2024 р. Фото: ДСНС України', 'Після обстрілу, 5 травня 2024 р.', 'Фото: ДСНС України'],
  ['Засідання уряду. Фото Укрінформ', 'Засідання уряду.', 'Фото Укрінформ'],
  ['Засідання уряду © УНІАН', 'Засідання уряду', '© УНІАН'],
  [
    'Засідання уряду. Світлина: Володимир Тарасов / Укрінформ',
    'Засідання уряду.',
    'Світлина: Володимир Тарасов / Укрінформ',
  ],
  ['Автор фото, Getty Images Підпис до фото, Вулиця в Одесі', 'Вулиця в Одесі', 'Getty Images'],
]

const creditsInCaptions = [...english, ...polish, ...german, ...french, ...spanish, ...ukrainian]

describe.each([
  ['English', english],
  ['Polish', polish],
  ['German', german],
  ['French', french],
  ['Spanish', spanish],
  ['Ukrainian', ukrainian],
])('a caption in %s that ends with its credit', (_language, rows) => {
  test.each(rows)('%j', (asSupplied, caption, line) => {
    const shown = readPhotoLine(supplied({ caption: asSupplied }))
    expect([shown.caption, shown.credit?.line]).toEqual([caption, line])
  })
})

/** [caption as supplied, credit line as supplied, caption shown, credit shown] */
type CreditTwice = readonly [string, string, string, string]

const creditsTwice: readonly CreditTwice[] = [
  ['NPS / Jacob W. Frank', 'NPS / Jacob W. Frank', '', 'NPS / Jacob W. Frank'],
  [
    'The owl looks back at whoever made this picture',
    'the owl looks back at whoever made this picture.',
    '',
    'the owl looks back at whoever made this picture.',
  ],
  ['An owl. Jane Doe', 'Jane Doe', 'An owl.', 'Jane Doe'],
  ['An owl (Jane Doe)', 'Photo: Jane Doe', 'An owl', 'Photo: Jane Doe'],
  ['An owl – JANE  DOE.', 'Jane Doe', 'An owl', 'Jane Doe'],
  ['An owl | Photo: Jane Doe/AFP', 'Jane Doe / AFP', 'An owl', 'Jane Doe / AFP'],
  ["An owl. Photo by Jane O'Doe-Roe.", 'Jane O’Doe–Roe', 'An owl.', 'Jane O’Doe–Roe'],
  [
    'An owl Jane Doe/Forest Owls via Reuters',
    'Jane Doe/Forest Owls via Reuters',
    'An owl',
    'Jane Doe/Forest Owls via Reuters',
  ],
  ['An owl. Jane Doe', '(Jane Doe)', 'An owl.', '(Jane Doe)'],
  ['An owl. (AP Photo/Jane Doe, File)', 'AP', 'An owl.', 'AP Photo/Jane Doe, File'],
  ['(Seoul=Yonhap News) An owl.', 'Jane Doe', '(Seoul=Yonhap News) An owl.', 'Jane Doe'],
  ['Source: Reuters - An owl', 'Jane Doe', 'Source: Reuters - An owl', 'Jane Doe'],
  [
    'Der Kanzler. Foto: Kay Nietfeld/dpa',
    'picture alliance/dpa | Kay Nietfeld',
    'Der Kanzler.',
    'picture alliance/dpa | Kay Nietfeld',
  ],
  ['Premier. Fot. Jan Kowalski/PAP Fot. Jan Kowalski/PAP', 'Jan Kowalski/PAP', 'Premier.', 'Jan Kowalski/PAP'],
  ['Premier. Zdj. Jan Z\u0301ak', 'Jan Źak', 'Premier.', 'Jan Źak'],
  [
    'An owl.\u200B \u200E(Photo by Ja\u00ADne\u200B Doe/Ge\u2060tty Images)\u200F',
    'Jane Doe/Getty Images',
    'An owl.',
    'Jane Doe/Getty Images',
  ],
  ['An owl.\u00A0Photo\u202F: Jane\u00A0Doe', 'Jane Doe', 'An owl.', 'Jane Doe'],
  ['An owl in the wood.', 'An owl in the wood. Photo: Jane Doe/AFP', 'An owl in the wood.', 'Photo: Jane Doe/AFP'],
  ['An owl. Photo: Jane Doe/AFP', 'An owl. Photo: Jane Doe/AFP', 'An owl.', 'Photo: Jane Doe/AFP'],
  ['An owl.', 'A crow. Photo: Jane Doe/AFP', 'An owl.', 'A crow. Photo: Jane Doe/AFP'],
  ['An owl (Photo by Jane Doe/NurPhoto)', 'Getty Images', 'An owl (Photo by Jane Doe/NurPhoto)', 'Getty Images'],
  ['podpis źródła zdjęcia', 'podpis źródła zdjęcia\nPAP', '', 'PAP'],
  ['Podpis zdjęcia, Premier', 'Źródło zdjęcia, PAP', 'Premier', 'PAP'],
  ['Image caption,', 'Image source, Getty Images', '', 'Getty Images'],
  ['An owl.', '  Źródło zdjęcia: PAP ', 'An owl.', 'Źródło zdjęcia: PAP'],
  ['', 'Courtesy of the Doe family, all of them', '', 'Courtesy of the Doe family, all of them'],
]

describe('a caption and a credit line', () => {
  test.each(creditsTwice)('%j with %j', (asSupplied, creditLine, caption, line) => {
    const shown = readPhotoLine(supplied({ caption: asSupplied, creditLine }))
    expect([shown.caption, shown.credit?.line]).toEqual([caption, line])
  })
})

const wholeCaptions = [
  'A photo by Jane Doe hangs in the hall of the museum.',
  'Visitors look at the winning photo by Jane Doe',
  'Visitors look at a photo by Getty Images',
  'Photo by photo, the town has changed.',
  'Photo: the old bridge, seen from the south',
  'Pupils sit their AP exams',
  'Pupils prepare for Advanced Placement (AP)',
  'The head of the Environmental Protection Agency (EPA)',
  'The square after the siege (1945)',
  'The minister (left)',
  'The minister (Jane Doe)',
  'The singer of AC/DC on stage. AC/DC',
  'The probe was built by NASA/ESA',
  'Photographer Samantha Zucchi at work in Rome',
  'FILE PHOTO: Jane Doe',
  '(Photo by Jane Doe/AFP) hangs on the wall',
  'PARIS (Reuters) - Protesters march',
  'The leaders (a) Jane Doe, (b) John Roe and (c) Ann Poe',
  'The broken (bracket',
  'Na zdjęciu: Donald Tusk',
  'Kancelaria Prezesa Rady Ministrów',
  'Wystawa fotografii Jana Kowalskiego / PAP to organizator',
  'Im Bild: Olaf Scholz',
  'Auf dem Foto: Angela Merkel/dpa',
  'Friedrich Merz (CDU/CSU)',
  'Sur la photo : Jean Dupont',
  'Une photo de Jean Dupont',
  'Foto de Familia de la Cumbre',
  'En la foto: Pedro Sánchez',
  'На фото: Володимир Зеленський',
  'Володимир Зеленський',
  '📷',
]

describe('a caption with no credit of its own', () => {
  test.each(wholeCaptions)('%j stays whole', (caption) => {
    expect(readPhotoLine(supplied({ caption }))).toEqual({ caption, credit: null })
  })

  test('stays whole when its last words happen to be the credit line', () => {
    const shown = readPhotoLine(supplied({ caption: 'The rocket was built by NASA', creditLine: 'NASA' }))
    expect(shown.caption).toBe('The rocket was built by NASA')
  })

  test.each(['', ' \n', '\u200B'])('%j is no caption', (caption) => {
    expect(readPhotoLine(supplied({ caption }))).toEqual({ caption: '', credit: null })
  })
})

/** [credit line, photographers, agencies, distributor, has a label] */
type ReadCredit = readonly [string, readonly string[], readonly string[], string | null, boolean]

const credits: readonly ReadCredit[] = [
  [
    'Photo by Kim Jae-Hwan/SOPA Images/LightRocket via Getty Images',
    ['Kim Jae-Hwan'],
    ['SOPA Images', 'LightRocket'],
    'Getty Images',
    true,
  ],
  ['(NurPhoto via Getty Images)', [], ['NurPhoto'], 'Getty Images', false],
  ['DHA via AP, File', [], ['DHA'], 'AP', false],
  ['AP Photo/Jane Doe, File', ['Jane Doe'], ['AP Photo'], null, false],
  ['Jane Doe/Pool Photo via AP', ['Jane Doe'], [], 'AP', false],
  ['Chris Roe - WPA Pool/Getty Images', ['Chris Roe'], ['WPA Pool', 'Getty Images'], null, false],
  ['Photograph: Jane Doe and John Roe/AFP/Getty Images', ['Jane Doe', 'John Roe'], ['AFP', 'Getty Images'], null, true],
  ['NASA/JPL-Caltech/Space Science Institute', [], ['NASA', 'JPL-Caltech', 'Space Science Institute'], null, false],
  ['NPS / Jacob W. Frank', ['Jacob W. Frank'], ['NPS'], null, false],
  ['Photograph: Derrick Coetzee / CC BY-SA 4.0', ['Derrick Coetzee'], [], null, true],
  ['© 2024 Getty Images', [], ['Getty Images'], null, true],
  ['(Photo: Jane Doe)', ['Jane Doe'], [], null, true],
  ['Image Photo Agency/Getty Images', [], ['Image Photo Agency', 'Getty Images'], null, false],
  ['Photo: @janedoe/Instagram', ['@janedoe'], ['Instagram'], null, true],
  ['Photo by Jane Doe on Unsplash', ['Jane Doe'], [], 'Unsplash', true],
  ['Photograph: Jane Doe/The Guardian', ['Jane Doe'], ['The Guardian'], null, true],
  ['Reuters/Reuters', [], ['Reuters'], null, false],
  ['Courtesy of the Doe family', [], [], null, true],
  ['Fot. Jan Kowalski / Agencja Wyborcza.pl', ['Jan Kowalski'], ['Agencja Wyborcza.pl'], null, true],
  ['Zdjęcie: Ministerstwo Obrony Narodowej', [], ['Ministerstwo Obrony Narodowej'], null, true],
  ['Fot. archiwum prywatne', [], [], null, true],
  ['picture alliance/dpa | Kay Nietfeld', ['Kay Nietfeld'], ['picture alliance', 'dpa'], null, false],
  ['Bild: imago images/Karl von der Heide', ['Karl von der Heide'], ['imago images'], null, true],
  ['Crédit photo : Jean-Luc d’Arcy (AFP)', ['Jean-Luc d’Arcy'], ['AFP'], null, true],
  ['Foto de Juan Ortega y Vega vía Europa Press', ['Juan Ortega y Vega'], [], 'Europa Press', true],
  ['EFE/EPA/MARTIN DIVISEK', ['MARTIN DIVISEK'], ['EFE', 'EPA'], null, false],
  ['Фото: Володимир Тарасов / Укрінформ', ['Володимир Тарасов'], ['Укрінформ'], null, true],
  ['Photo: Ahmed al-Masri/Anadolu via Getty Images', ['Ahmed al-Masri'], ['Anadolu'], 'Getty Images', true],
]

describe('the names in a credit', () => {
  test.each(credits)('%j', (line, photographers, agencies, distributor, labelled) => {
    expect(readPhotoLine(supplied({ creditLine: line })).credit).toEqual({
      line,
      photographers,
      agencies,
      distributor,
      labelled,
    })
  })

  test('include the creator when the credit line names only the agency', () => {
    const { credit } = readPhotoLine(supplied({ creditLine: 'AFP', creator: 'Jean Dupont' }))
    expect(credit).toMatchObject({ line: 'AFP', photographers: ['Jean Dupont'], agencies: ['AFP'] })
  })

  test('are sorted by what creator and source say, however they look', () => {
    const { credit } = readPhotoLine(
      supplied({ creditLine: 'Zosia / Jan Matejko', creator: 'Zosia', source: 'Jan Matejko' }),
    )
    expect(credit).toMatchObject({ photographers: ['Zosia'], agencies: ['Jan Matejko'] })
  })
})

/** [what is known, the credit shown]: the display chain */
const chain: readonly (readonly [Partial<SuppliedWords>, string | undefined])[] = [
  [{ creditLine: 'AFP', creator: 'Jean Dupont', source: 'Getty Images', copyrightNotice: '© AFP' }, 'AFP'],
  [
    { caption: 'A street. Photo: Jean Dupont/AFP', creator: 'Jean Dupont', source: 'Getty Images' },
    'Photo: Jean Dupont/AFP',
  ],
  [{ caption: 'A street. Jean Dupont', creator: 'Jean Dupont', source: 'AFP' }, 'Jean Dupont / AFP'],
  [{ creator: 'Jean Dupont', source: 'AFP', copyrightNotice: '© AFP' }, 'Jean Dupont / AFP'],
  [{ creator: 'Karl Melander/TT', source: 'TT' }, 'Karl Melander/TT'],
  [{ creator: 'Jean Dupont', copyrightNotice: '© AFP' }, 'Jean Dupont'],
  [{ source: 'AFP', copyrightNotice: '© AFP' }, '© AFP'],
  [{ source: 'AFP' }, undefined],
]

describe('the credit shown', () => {
  test.each(chain)('of %j is %j', (known, line) => {
    expect(readPhotoLine(supplied(known)).credit?.line).toBe(line)
  })
})

describe('any photo', () => {
  const photos = [
    ...creditsInCaptions.map(([caption]) => supplied({ caption })),
    ...creditsTwice.map(([caption, creditLine]) => supplied({ caption, creditLine })),
    ...wholeCaptions.map((caption) => supplied({ caption, creditLine: 'Photo: Jane Doe/AFP' })),
    ...credits.map(([creditLine]) =>
      supplied({ caption: `The sea. (${creditLine})`, creditLine, creator: 'Jean Dupont' }),
    ),
    ...chain.map(([known]) => supplied(known)),
  ]

  test.each(photos)('read again does not change: %j', (photo) => {
    const once = readPhotoLine(photo)
    expect(readPhotoLine({ ...photo, caption: once.caption, creditLine: once.credit?.line ?? '' })).toEqual(once)
  })

  test.each(photos)('loses no word but labels: %j', (photo) => {
    const { caption, credit } = readPhotoLine(photo)
    const shown = new Set(wordsIn(`${caption} ${credit?.line ?? ''}`))
    const lost = wordsIn(`${photo.caption} ${photo.creditLine}`).filter((word) => !shown.has(word))
    expect(lost.filter((word) => !labelWords.has(word))).toEqual([])
  })

  test.each([
    ['words', 'word '.repeat(40_000)],
    ['spaces', `A street.${' '.repeat(200_000)}`],
    ['brackets', `A street ${'('.repeat(200_000)}a`],
    ['labels', 'photo by '.repeat(22_000)],
    ['invisible controls', `A street${'\u200B'.repeat(200_000)}.`],
    ['capitals', 'Aa Bb. '.repeat(28_000)],
    ['another credit', '(AFP) '.repeat(33_000)],
  ])('with 200,000 characters of %s before its credit keeps them', (_kind, filling) => {
    const shown = readPhotoLine(supplied({ caption: `${filling}end. (AP Photo/Jane Doe)` }))
    expect(shown.caption === `${filling}end.`).toBe(true)
    expect(shown.credit?.line).toBe('AP Photo/Jane Doe')
  })

  test.each([
    '\uD800',
    ')(',
    '© ',
    'Photo:',
    'via',
    'via via via',
    '/ / /',
    '(((',
    'Fot.',
    ', File',
    ' '.repeat(200_000),
    'a/'.repeat(100_000),
    'many words '.repeat(20_000),
    'Jane Doe '.repeat(20_000),
    'AFP '.repeat(20_000),
  ])('never fails: %#', (text) => {
    expect(() =>
      readPhotoLine({ caption: text, creditLine: text, creator: text, source: text, copyrightNotice: text }),
    ).not.toThrow()
    expect(() => readPhotoLine(supplied({ caption: text }))).not.toThrow()
    expect(() => readPhotoLine(supplied({ creditLine: text }))).not.toThrow()
  })
})

function wordsIn(text: string): string[] {
  const visible = text.normalize('NFC').replace(/\p{Cf}/gu, '')
  return visible.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

const labelWords = new Set(
  wordsIn(`
    Photo by, Photo Fot. Foto Zdj. Image caption, Image source, podpis źródła zdjęcia, Podpis zdjęcia, Źródło zdjęcia,
    Crédit photo, Légende image, Fuente de la imagen, Pie de foto, Автор фото, Підпис до фото
  `),
)

describe('a credit that names its own kind', () => {
  test.each([
    'Map: Broadsheet / Natural Earth',
    'Chart: Broadsheet. Data: European Parliament',
    'Mapa: Broadsheet / Natural Earth',
    'Wykres: PAP',
    'Grafik: dpa',
    'Infographie : AFP',
    'Gráfico: EFE',
    'Інфографіка: Укрінформ',
  ])('"%s" needs no label from the page', (creditLine) => {
    expect(readPhotoLine(supplied({ creditLine })).credit).toMatchObject({ line: creditLine, labelled: true })
  })
})
