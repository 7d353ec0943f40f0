/**
 * Minutes east of Greenwich of abbreviations that mean one offset wherever they are written (IANA time zone database; RFC
 * 5322, 4.3). IST (India, Ireland, Israel), BST (Britain, Bangladesh), AST (Canada, Arabia) and the like are left out.
 */
const minutesOf: Readonly<Record<string, number>> = {
  ...{ Z: 0, UT: 0, UTC: 0, GMT: 0, WET: 0, WEST: 60, CET: 60, CEST: 120, MEZ: 60, MESZ: 120, EET: 120, EEST: 180 },
  ...{ MSK: 180, TRT: 180, WAT: 60, CAT: 120, SAST: 120, EAT: 180, PKT: 300, NPT: 345, WIB: 420, WITA: 480, WIT: 540 },
  ...{ HKT: 480, SGT: 480, PHT: 480, AWST: 480, JST: 540, KST: 540, ACST: 570, ACDT: 630, AEST: 600, AEDT: 660 },
  ...{ NZST: 720, NZDT: 780, NST: -210, NDT: -150, ADT: -180, EST: -300, EDT: -240, CDT: -300, MST: -420, MDT: -360 },
  ...{ PST: -480, PDT: -420, AKST: -540, AKDT: -480, HST: -600, BRT: -180, ART: -180 },
}

// RFC 5322 gives it to North America; elsewhere it may be China's.
const centralStandardTime = -360

/**
 * Returns the minutes east of Greenwich that a zone's abbreviation stands for, or null when it is unknown or has several
 * meanings. `isMail` says that the time is written as RFC 5322 has it.
 */
export function minutesOfZone(name: string, isMail: boolean): number | null {
  const upperCase = name.toUpperCase()
  if (upperCase === 'CST') return isMail ? centralStandardTime : null
  return minutesOf[upperCase] ?? null
}
