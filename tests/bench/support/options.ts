/** The number after a flag of the command line, when it is there. */
export const numberOf = (options: string[], flag: string): number | undefined =>
  options.includes(flag) ? Number(options[options.indexOf(flag) + 1]) : undefined
