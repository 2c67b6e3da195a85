import { Field, MessageBar, MessageBarBody, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { destinataireDe, destinatairesPossibles } from '../../../core/liens/destinataire.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { auPlafond } from '../../../core/sollicitations/budget.ts';
import { plusMinutes } from '../../../core/temps/heure-locale.ts';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import { useReglages } from '../../commun/reglages.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { Attendre } from '../../sollicitations/components/Attendre.tsx';
import { useBudget } from '../../sollicitations/queries.ts';
import { useEnvoyerLien } from '../mutations.ts';
import { FICHE } from '../textes.ts';

interface EnvoyerLienProps {
  readonly structure: Structure;
  readonly contacts: readonly Contact[];
  readonly fermer: () => void;
}

/** Writes to a structure that its fiche is to be confirmed: to whom is said, and chosen, before anything leaves. */
export default function EnvoyerLien({ structure, contacts, fermer }: EnvoyerLienProps) {
  const envoyer = useEnvoyerLien();
  const annoncer = useAnnonce();
  const maintenant = useMaintenant();
  const possibles = destinatairesPossibles(structure, contacts);
  const [choisi, setChoisi] = useState(possibles[0]?.cible.contact ?? A_LA_STRUCTURE);
  const [attendent, setAttendent] = useState<ReadonlyMap<string, string>>(new Map());
  const { intervalleRelanceJours } = useReglages();
  const budget = useBudget(maintenant);
  const demandes = budget?.charges.get(structure.id) ?? [];
  const retenue = budget !== undefined && auPlafond(demandes, budget.plafond);
  const partir = () =>
    envoyer.mutate(
      {
        chemin: { id: structure.id },
        corps: {
          malgrePlafond: retenue,
          ...(choisi === A_LA_STRUCTURE ? {} : { contact: choisi }),
          ...(retenue ? { le: attendent.get(structure.id) } : {}),
        },
      },
      {
        onSuccess: ({ dejaFait, expireLe, partLe, avecLaCampagne }) => {
          fermer();
          if (avecLaCampagne === true) return annoncer(FICHE.lienAvecLaCampagne);
          if (partLe !== undefined) return annoncer(FICHE.lienReporte(partLe));
          annoncer(dejaFait ? FICHE.lienDejaEnvoye(expireLe) : FICHE.lienEnvoye(expireLe));
        },
      },
    );
  const impossible = destinataireDe(structure, contacts);
  return (
    <DialogueDeFormulaire
      titre={FICHE.envoyerLien}
      libelle={FICHE.envoyer}
      commande={envoyer}
      envoyer={partir}
      fermer={fermer}
    >
      <Text>{FICHE.lienAideA}</Text>
      {impossible.ok ? (
        <Field label={FICHE.lienA}>
          <RadioGroup value={choisi} onChange={(_, { value }) => setChoisi(value)}>
            {possibles.map(({ cible, adresse }) => (
              <Radio
                key={cible.contact ?? A_LA_STRUCTURE}
                value={cible.contact ?? A_LA_STRUCTURE}
                label={`${cible.contact === undefined ? FICHE.lienAdresseDeStructure : adresse.nom}, ${adresse.adresse}`}
              />
            ))}
          </RadioGroup>
        </Field>
      ) : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{impossible.refus.message}</MessageBarBody>
        </MessageBar>
      )}
      {retenue ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {FICHE.dejaSollicitee(demandes.length)}
            <Attendre
              {...{ structure: structure.id, nom: structure.nom, demandes, maintenant }}
              plafond={budget.plafond}
              rencontre={undefined}
              contact={choisi === A_LA_STRUCTURE ? undefined : choisi}
              reports={{
                jours: attendent,
                changer: setAttendent,
                limite: plusMinutes(maintenant, intervalleRelanceJours * 24 * 60),
              }}
            />
          </MessageBarBody>
        </MessageBar>
      ) : null}
    </DialogueDeFormulaire>
  );
}

const A_LA_STRUCTURE = 'structure';
