/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentString } from '@cascata/sdk';
export type PlanCodesQuery_dups = { readonly code: string };

export type PlanCodesQuery = { readonly dups: ReadonlyArray<PlanCodesQuery_dups> };


export type PlanCodesQueryVariables = Exact<{
  authority?: string | null | undefined;
}>;

export type AuthorityCodesQuery_authorities_nodes = { readonly code: string };

export type AuthorityCodesQuery_authorities = { readonly nodes: ReadonlyArray<AuthorityCodesQuery_authorities_nodes> };

export type AuthorityCodesQuery = { readonly authorities: AuthorityCodesQuery_authorities };


export type AuthorityCodesQueryVariables = Exact<{ [key: string]: never; }>;

export const PlanCodesDocument = "query PlanCodes($authority:String){dups(authority:$authority){code}}" as TypedDocumentString<PlanCodesQuery, PlanCodesQueryVariables>;

export const AuthorityCodesDocument = "query AuthorityCodes{authorities(first:20){nodes{code}}}" as TypedDocumentString<AuthorityCodesQuery, AuthorityCodesQueryVariables>;