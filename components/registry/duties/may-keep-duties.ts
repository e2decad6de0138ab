/** Whether this person is shown the distribution of duties; the server decides what is done (V-14.11). */
export const mayKeepDuties = (permissions: readonly string[]): boolean =>
  permissions.includes('registry.register') || permissions.includes('directory.manage')
