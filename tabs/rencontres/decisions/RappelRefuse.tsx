import { contacts } from '../../../core/lists/contacts.list.ts';
import { sollicitations } from '../../../core/lists/sollicitations.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import type { Suite } from '../../../core/lists/suites.list.ts';
import { rappelRefuse } from '../../../core/rencontres/rappeler-suites.ts';
import { CourrielRevenu } from '../../commun/CourrielRevenu.tsx';
import { useListe } from '../../commun/listes.ts';
import { RAPPEL } from './textes.ts';

interface RappelRefuseProps {
  readonly suite: Suite;
  readonly porteuse: Structure;
  readonly jour: string;
}

/** For the coordination: the reminder that whoever carries this decision did not receive. Nothing when it has left, or is not due. */
export function RappelRefuse({ suite, porteuse, jour }: RappelRefuseProps) {
  const faites = useListe(sollicitations).data?.items;
  const gens = useListe(contacts).data?.items;
  if (faites === undefined || gens === undefined) return null;
  const suivi = rappelRefuse(suite, { structure: porteuse, contacts: gens, faites, jour });
  if (suivi === undefined) return null;
  const ailleurs = suivi.etat === 'revenu' && suivi.autreAdresse;
  return <CourrielRevenu suivi={suivi} structure={porteuse} suite={ailleurs ? RAPPEL.ailleurs : RAPPEL.corriger} />;
}
