import { Button, Text } from '@fluentui/react-components';
import { PeopleEditRegular } from '@fluentui/react-icons/svg/people-edit';
import { useState } from 'react';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { coorganisatrices } from '../../../core/rencontres/organisateurs.ts';
import { enumeration } from '../../../core/textes/francais.ts';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import cadre from '../../commun/page.module.css';
import { useStructures } from '../../commun/structures.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useChangerInvites } from '../mutations.ts';
import { useParticipations } from '../queries.ts';
import { type Organisateurs, QuiCoorganise } from './QuiCoorganise.tsx';
import { COORGANISER } from './textes.ts';

const AUCUNE = [] as const;

interface CoorganisationProps {
  readonly rencontre: Rencontre;
  /** May this person choose them? */
  readonly peut: boolean;
}

/** The structures that co-organise a rencontre, told to everyone; who it is in each, chosen by the coordination. */
export function Coorganisation({ rencontre, peut }: CoorganisationProps) {
  const participations = useParticipations().data?.items ?? AUCUNE;
  const { parId } = useStructures();
  const [ouvert, setOuvert] = useState(false);
  const noms = coorganisatrices(rencontre.id, participations).map((id) => parId.get(id)?.nom ?? id);
  if (noms.length === 0 && !peut) return null;
  return (
    <div className={cadre.outils}>
      {noms.length === 0 ? null : <Text>{COORGANISER.par(enumeration(noms))}</Text>}
      {peut ? (
        <Button size="small" appearance="subtle" icon={<PeopleEditRegular />} onClick={() => setOuvert(true)}>
          {noms.length === 0 ? COORGANISER.choisir : COORGANISER.changer}
        </Button>
      ) : null}
      {ouvert ? <Choisir rencontre={rencontre.id} fermer={() => setOuvert(false)} /> : null}
    </div>
  );
}

function Choisir({ rencontre, fermer }: { readonly rencontre: string; readonly fermer: () => void }) {
  const lues = useParticipations().data?.items ?? AUCUNE;
  // As they were when the dialog opened: what is asked is what one saw and changed.
  const [siennes] = useState(() => lues.filter((p) => p.rencontre === rencontre));
  const avant = new Map(siennes.flatMap((p) => (p.organisateur === undefined ? [] : [[p.structure, p.organisateur]])));
  const [choisis, setChoisis] = useState<Organisateurs>(avant);
  const changer = useChangerInvites();
  const annoncer = useAnnonce();
  const envoyer = () => {
    const changees = siennes.filter((p) => choisis.get(p.structure) !== p.organisateur);
    if (changees.length === 0) return fermer();
    changer.mutate(
      {
        chemin: { id: rencontre },
        corps: {
          ajouter: [],
          retirer: [],
          changer: changees.map(({ structure: id, role }) => {
            const organisateur = choisis.get(id);
            return {
              id,
              ...(role === undefined ? {} : { role }),
              ...(organisateur === undefined ? {} : { organisateur }),
            };
          }),
        },
      },
      {
        onSuccess: () => {
          annoncer(COORGANISER.fait);
          fermer();
        },
      },
    );
  };
  return (
    <DialogueDeFormulaire
      titre={COORGANISER.titre}
      libelle={COORGANISER.enregistrer}
      commande={changer}
      envoyer={envoyer}
      fermer={fermer}
    >
      <QuiCoorganise invitees={siennes.map((p) => p.structure)} choisis={choisis} changer={setChoisis} />
      <Text>{COORGANISER.droits}</Text>
    </DialogueDeFormulaire>
  );
}
