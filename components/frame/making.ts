/** Rights that give something to create; without any of them there is no «Создать». */
export const MAKING = ['instructions.give', 'registry.register', 'documents.draft'] as const
