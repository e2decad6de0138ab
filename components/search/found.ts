import type { InferContractRouterOutputs } from '@orpc/contract'
import type { searchContract } from '@/lib/contracts/search'

/** The answer of the server. */
export type Found = InferContractRouterOutputs<typeof searchContract>['find']
