import { aUnePlaceDonnee } from '../../../core/invitations/places.ts';
import { type SuiviDuCourriel, suivreLeCourriel } from '../../../core/invitations/suivre-le-courriel.ts';
import { contacts } from '../../../core/lists/contacts.list.ts';
import { participations } from '../../../core/lists/participations.list.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { sollicitations } from '../../../core/lists/sollicitations.list.ts';
import { structures } from '../../../core/lists/structures.list.ts';
import { CourrielRevenu } from '../../commun/CourrielRevenu.tsx';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { useListe } from '../../commun/listes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useNoterRebond } from '../mutations.ts';
import { COURRIEL } from '../textes.ts';

interface CourrielProps {
  readonly rencontre: Pick<Rencontre, 'id' | 'thematique'>;
  readonly structure: string;
  /** The poll in question, and whether it still writes; without one, the page sent to those invited. */
  readonly sondage?: { readonly id: string; readonly ouvert: boolean };
}

/**
 * Where the mail sent to a structure that has said nothing stands, for the coordination: come back, how to mend it and
 * whom to call; sent, a way to note that it came back. Nothing when there is nothing to say.
 */
export function CourrielDInvitee({ rencontre, structure: id, sondage }: CourrielProps) {
  const faites = useListe(sollicitations).data?.items;
  const gens = useListe(contacts).data?.items;
  const structure = useListe(structures).data?.items.find((s) => s.id === id);
  const invitation = useListe(participations).data?.items.find(
    (p) => p.rencontre === rencontre.id && p.structure === id,
  );
  if (faites === undefined || gens === undefined || structure === undefined) return null;
  const suivi = suivreLeCourriel({
    structure,
    contacts: gens,
    faites: faites.filter(
      (s) =>
        s.rencontre === rencontre.id && (sondage === undefined || s.sondage === undefined || s.sondage === sondage.id),
    ),
    choisi: invitation?.contact,
    thematique: rencontre.thematique,
  });
  if (suivi === undefined) return null;
  if (suivi.etat === 'parti') return <NoterLeRetour nom={structure.nom} ligne={suivi.ligne} />;
  const suite = direLaSuite(suivi, sondage, invitation !== undefined && aUnePlaceDonnee(invitation));
  return <CourrielRevenu {...{ suivi, structure, suite }} />;
}

/** How to mend it: what leaves by itself, and what is to be sent again. That a place was given is told by itself. */
function direLaSuite(suivi: SuiviDuCourriel, sondage: CourrielProps['sondage'], place: boolean): string {
  const part = sondage === undefined ? (place ? 'seul' : 'main') : sondage.ouvert ? 'seul' : 'non';
  return suivi.etat === 'revenu' && suivi.autreAdresse ? COURRIEL.ailleurs[part] : COURRIEL.corriger[part];
}

function NoterLeRetour({
  nom,
  ligne,
}: {
  readonly nom: string;
  readonly ligne: { readonly id: string; readonly eTag: string };
}) {
  const noter = useNoterRebond();
  const annoncer = useAnnonce();
  const faire = () =>
    noter.mutate(
      { chemin: { id: ligne.id }, corps: { eTag: ligne.eTag } },
      { onSuccess: ({ suite }) => annoncer(COURRIEL.note(suite.canal === 'Courriel' ? suite.nom : undefined), 'info') },
    );
  return (
    <>
      <BoutonCommande
        size="small"
        appearance="subtle"
        enCours={noter.isPending}
        aria-label={COURRIEL.noterPour(nom)}
        onClick={faire}
      >
        {COURRIEL.noter}
      </BoutonCommande>
      {noter.error === null ? null : <Probleme erreur={noter.error} reessayer={faire} recharger={noter.reset} />}
    </>
  );
}
