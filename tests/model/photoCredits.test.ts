import { describe, expect, test } from 'vitest'
import { readPhotoLine } from '../../src/model/photoLine'
import { type CreditShape, knownShapes, laterShapes, newShapes } from './photoCreditShapes'
import { freshShapes } from './photoCreditsFresh'
import { mendedShapes } from './photoCreditsMended'
import { laterUnseenShapes, unseenShapes } from './photoCreditsUnseen'

const nothing = { caption: '', creditLine: '', creator: '', source: '', copyrightNotice: '' }

/** What a reader learns from a caption as supplied. */
function readingOf(asSupplied: string) {
  const { caption, credit } = readPhotoLine({ ...nothing, caption: asSupplied })
  return {
    caption,
    photographers: credit?.photographers ?? [],
    agencies: credit?.agencies ?? [],
    distributor: credit?.distributor ?? null,
    labelled: credit?.labelled ?? false,
  }
}

describe('a photo as outlets print it', () => {
  test.each<CreditShape>([
    ...knownShapes,
    ...newShapes,
    ...laterShapes,
    ...unseenShapes,
    ...laterUnseenShapes,
    ...freshShapes,
    ...mendedShapes,
  ])('%s %j', (_language, asSupplied, caption, photographers, agencies, distributor, labelled) => {
    expect(readingOf(asSupplied)).toEqual({ caption, photographers, agencies, distributor, labelled })
  })
})

describe('a caption that only sounds like a credit', () => {
  test.each([
    'She left Reuters after ten years',
    'The Alder Industrial Average / Rye Composite',
    'Best Picture: “The River” — Ann Lee, producer',
    'Product/Service',
    'Strażacy w akcji. Fot. xx. yyy. Jan Maj / PAP',
    'The winners of the doubles. Ann Lee / Jane McDonald',
    'The harbour at night (zdr. AFP)',
    'Two rivals of the same city. Jane Roe, Minority Leader',
    'The fans sang. Jane Roe, Bass Guitar',
    'The panel of jurors. Photo Marathon',
    'The chief executive of Getty Images',
    'Workers at the headquarters of Apple in Cupertino',
    'Soldiers of the U.S. Army',
    'A truck of the Red Cross/Red Crescent',
    'The new film by Jane Doe (Netflix)',
    'Jane Doe (left) and John Roe (CNN)',
    'Jane Doe, head of the AP',
    'Members of NATO',
    'Credit Suisse in Zurich',
    'Crédit Agricole',
    'Bild der Woche',
    'Photo London',
    'The image by NASA shows Saturn',
    'Members of the Berlin Philharmonic/Wiener Philharmoniker',
    'Premier Tusk w siedzibie PAP',
    'Un agente de la Policía Nacional',
    'Source of the Danube',
    '図書館の外観',
    '北京冬奥会开幕式',
    '서울 시청 앞 광장',
    'رئيس الوزراء في بغداد',
    'The players walk off. (Kate Marsh/Ann Lee)',
    'Sinner and Alcaraz, the finalists of 2026',
    'Results in full. (All times local)',
    'The last act. Kate Marsh, the mayor',
    'A classic of cinema. (1954)',
    'Ann Lee, right, at home in St. Kilda',
    'Left to right: Ann Lee, Tom Reed and Bo Holt',
    'The mayor of Rye (Labour/Co-operative)',
    'Her book, “The Wall” (Faber & Faber)',
    'The station on the line to Deal | Kent',
    'Art by children hangs in the hall',
    'Video: how the bridge was built',
    'Autor: der Mann, der die Brücke baute',
    'Das Ministerium in Bonn',
    'Autor projektu, Jan Kowal, na budowie',
    'Le musée. Luc Petit, son directeur',
    'Ana Vega (PSOE)',
    'She plays for Leeds United. (England/Scotland)',
    '“Credit where it is due,” says Ann Lee',
    'A plaque for the photo agency Magnum Photos',
    'Ann Lee’s band The Associated Press',
    'A protest in Cairo. (Day 3)',
    'Ph. D. students at work',
    'The coach of Milan. - ITALY',
    'Emails go to tips@paper.example',
    'The vote in Berlin. CDU/CSU',
    'Satellite image: the storm at noon',
    '学生たち、山田先生、校長',
    '基辅街头。图',
    '서울 시청. 기자 회견장',
    'عکس از بالا',
    'The committee meets. Members, from left, Ann Lee, The Rev. Tom Reed',
    'The final of the 100 metres. Ann Lee/GBR',
    'The plan failed. (National Day)',
    'https://img.youtube.com/vi/a1b2c3/hqdefault.jpg',
    '(a=b) The sum of both',
    'Матч «Спартак» / «Зенит»',
    'رئيس الوزراء في بغداد (يسار)',
  ])('%j stays whole', (caption) => {
    expect(readPhotoLine({ ...nothing, caption })).toEqual({ caption, credit: null })
  })
})

describe('a credit that the caption says in full', () => {
  test('stands once where the credit line names only its distributor', () => {
    const caption = 'A man stands near the border gate. (DHA via AP, File)'
    expect(readPhotoLine({ ...nothing, caption, creditLine: 'ASSOCIATED PRESS' })).toMatchObject({
      caption: 'A man stands near the border gate.',
      credit: { line: 'DHA via AP, File', agencies: ['DHA'], distributor: 'AP' },
    })
  })

  test.each([
    ['EPA/JANE ROE', 'EPA-EFE'],
    ['Photo by Jane Roe / AFP', 'AFP or licensors'],
  ])('%s stands once where the credit line is %s', (credit, creditLine) => {
    const caption = `A man stands near the border gate. (${credit})`
    expect(readPhotoLine({ ...nothing, caption, creditLine })).toMatchObject({
      caption: 'A man stands near the border gate.',
      credit: { line: credit },
    })
  })
})
