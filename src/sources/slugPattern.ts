/** A name that may stand in an address: letters of any script with their marks and joiners, digits and `. _ ~ -`. */
export const slugPattern = /^[\p{L}\p{M}\p{N}._~\p{Join_Control}-]+$/u
