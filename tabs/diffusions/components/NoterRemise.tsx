import { Field, Input, Select, Subtitle2 } from '@fluentui/react-components';
import { useState } from 'react';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { ChoixStructure } from '../../commun/ChoixStructure.tsx';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import { useIndexDesStructures } from '../../commun/index-des-structures.ts';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { type Choix, niveauEnvoye, nouvelleVague } from '../form.ts';
import { useNoter } from '../mutations.ts';
import type { AnnuaireEntier } from '../queries.ts';
import { TEXTES } from '../textes.ts';

const CANAUX = ['Papier', 'Teams', 'Site internet'] as const;

/** A hand out that left by another way than the mail: it counts as much. */
export function NoterRemise({ annuaire, choix }: { readonly annuaire: AnnuaireEntier; readonly choix: Choix }) {
  const [canal, setCanal] = useState<(typeof CANAUX)[number]>('Papier');
  const [structure, setStructure] = useState<Structure>();
  const [exemplaires, setExemplaires] = useState('1');
  const [vague, setVague] = useState(nouvelleVague);
  const noter = useNoter();
  const annoncer = useAnnonce();
  const index = useIndexDesStructures(annuaire.structures);
  const essai = useEssai(/^[1-9]\d{0,4}$/.test(exemplaires) ? {} : { exemplaires: TEXTES.sansExemplaire });
  const envoyer = () => {
    if (!essai.essayer()) return;
    noter.mutate(
      {
        corps: {
          vague,
          canal,
          exemplaires: Number(exemplaires),
          structures: structure === undefined ? [] : [structure.id],
          selection: choix.selection,
          visibilite: niveauEnvoye(choix.visibilite),
        },
      },
      {
        onSuccess: ({ dejaFait }) => {
          annoncer(dejaFait ? TEXTES.dejaNotee : TEXTES.notee);
          setVague(nouvelleVague());
          setStructure(undefined);
          setExemplaires('1');
          essai.recommencer();
        },
      },
    );
  };
  return (
    <section className={cadre.partie} aria-label={TEXTES.onglets.noter}>
      <Subtitle2 as="h2">{TEXTES.onglets.noter}</Subtitle2>
      <Formulaire className={cadre.formulaire} envoyer={envoyer}>
        <div className={cadre.champs}>
          <Field label={TEXTES.canal}>
            <Select value={canal} onChange={(_, { value }) => setCanal(CANAUX.find((c) => c === value) ?? 'Papier')}>
              {CANAUX.map((c) => (
                <option key={c}>{c}</option>
              ))}
            </Select>
          </Field>
          <Field label={TEXTES.structure} hint={TEXTES.structureAide}>
            <ChoixStructure index={index} label={TEXTES.structure} choisie={structure} choisir={setStructure} />
          </Field>
          <Field label={TEXTES.exemplaires} validationMessage={essai.fautes.exemplaires}>
            <Input type="number" min={1} value={exemplaires} onChange={(_, { value }) => setExemplaires(value)} />
          </Field>
        </div>
        {noter.error === null ? null : <Probleme erreur={noter.error} reessayer={envoyer} />}
        <div className={cadre.outils}>
          <BoutonCommande appearance="primary" enCours={noter.isPending} type="submit">
            {TEXTES.noter}
          </BoutonCommande>
        </div>
      </Formulaire>
    </section>
  );
}
