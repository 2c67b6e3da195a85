import { type Constat, deCeux, ouBien } from './constat.ts';

const ROLE = 'Sites.Selected';
/** Each opens every site, or every mailbox. */
const TROP_LARGES = /^(Sites\.(Read|ReadWrite|Manage|FullControl)\.All|(Mail|Calendars|Files|Directory)\..+)$/;

/** The roles that the token of the functions carries. Its mailbox is opened by Exchange, not by a role. */
export const constatsDesRoles = (roles: readonly string[]): readonly Constat[] =>
  ouBien('identite', [
    ...deCeux(
      'identite',
      'role-manque',
      roles.includes(ROLE) || roles.some((r) => r.startsWith('Sites.')) ? [] : [ROLE],
    ),
    ...deCeux(
      'identite',
      'role-trop-large',
      roles.filter((role) => TROP_LARGES.test(role)),
    ),
  ]);
