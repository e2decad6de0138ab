declare module 'petrovich' {
  type Gender = 'male' | 'female' | 'androgynous'
  type Case = 'nominative' | 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional'
  export default function petrovich(person: { gender: Gender; last: string }, to: Case): { last: string }
}
