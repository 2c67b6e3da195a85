import { Field, Select } from '@fluentui/react-components';
import { aQuiEcrire } from '../../../core/liens/a-qui-ecrire.ts';
import { destinatairesPossibles } from '../../../core/liens/destinataire.ts';
import { contacts } from '../../../core/lists/contacts.list.ts';
import { participations } from '../../../core/lists/participations.list.ts';
import { rencontres } from '../../../core/lists/rencontres.list.ts';
import { structures } from '../../../core/lists/structures.list.ts';
import type { DemandeFaite } from '../../../core/sollicitations/demandes.ts';
import { Probleme } from '../../commun/Etats.tsx';
import { useListe } from '../../commun/listes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useChoisirInvite } from '../mutations.ts';
import { useEcrite } from '../queries.ts';
import { BUDGET } from '../textes.ts';
import css from './budget.module.css';

interface AutrePersonneProps {
  readonly rencontre: string;
  readonly structure: string;
  readonly demandes: readonly DemandeFaite[];
}

/** Who is written to in a structure invited, with what each person was asked. Nothing when there is nobody to choose from. */
export function AUneAutrePersonne({ rencontre, structure, demandes }: AutrePersonneProps) {
  const choisir = useChoisirInvite();
  const annoncer = useAnnonce();
  const fiche = useListe(structures).data?.items.find(({ id }) => id === structure);
  const siens = (useListe(contacts).data?.items ?? []).filter((c) => c.structure === structure);
  const participation = useListe(participations).data?.items.find(
    (p) => p.rencontre === rencontre && p.structure === structure,
  );
  const ecrite = useEcrite(rencontre, structure);
  const thematique = useListe(rencontres).data?.items.find(({ id }) => id === rencontre)?.thematique;
  const possibles = fiche === undefined ? [] : destinatairesPossibles(fiche, siens);
  const personnes = possibles.flatMap(({ cible, adresse }) =>
    cible.contact === undefined ? [] : [{ id: cible.contact, nom: adresse.nom }],
  );
  if (fiche === undefined || participation === undefined || personnes.length < 2) return null;
  // An invitation of Outlook does not say to whom it went: to whom it goes when nobody has chosen.
  const parDefaut = aQuiEcrire(siens, structure, thematique === undefined ? {} : { thematique })?.id;
  const demandees = demandes.map((d) => d.contact ?? (d.canal === 'Teams' ? parDefaut : undefined));
  const demander = (contact: string) =>
    choisir.mutate(
      { chemin: { id: rencontre }, corps: { eTag: participation.eTag, structure, contact } },
      { onSuccess: () => annoncer(BUDGET.choisie) },
    );
  return (
    <>
      <Field label={BUDGET.aQui(fiche.nom)}>
        <Select
          className={css.choix}
          size="small"
          value={ecrite?.id ?? ''}
          disabled={choisir.isPending}
          onChange={(_, { value }) => demander(value)}
        >
          {personnes.map(({ id, nom }) => (
            <option key={id} value={id}>
              {BUDGET.personne(nom, demandees.filter((contact) => contact === id).length)}
            </option>
          ))}
        </Select>
      </Field>
      {choisir.error == null ? null : (
        <Probleme erreur={choisir.error} reessayer={choisir.reset} recharger={choisir.reset} />
      )}
    </>
  );
}
