import {
  Checkbox,
  Field,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Subtitle2,
  Text,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { planifierFusion } from '../../../core/annuaire/fusionner.ts';
import type { Lignes } from '../../../core/annuaire/operations.ts';
import { empreinteDePaire, garderParDefaut } from '../../../core/annuaire/paires.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useAdresse } from '../../commun/useAdresse.ts';
import type { ChoixFaits } from '../form.ts';
import { useDistinguer, useFusionner } from '../mutations.ts';
import { COMPARAISON, DOUBLONS } from '../textes.ts';
import { ChampsCompares } from './ChampsCompares.tsx';
import { RUBRIQUE } from './SousPage.tsx';
import { Suites } from './Suites.tsx';

interface FusionProps {
  readonly a: Structure;
  readonly b: Structure;
  readonly lignes: Lignes & { readonly Contacts: readonly Contact[] };
  readonly illisibles: number;
}

/** The decision: which fiche stays, which value of each field, and what follows. The plan shown is the one that the function makes again. */
export function Fusion({ a, b, lignes, illisibles }: FusionProps) {
  const [gardee, setGardee] = useState(() => garderParDefaut(a, b).id);
  const [choix, setChoix] = useState<ChoixFaits>({});
  const [reunirLesContacts, setReunir] = useState(true);
  const maintenant = useMaintenant();
  const { allerEnsuite } = useAdresse();
  const annoncer = useAnnonce();
  const fusionner = useFusionner();
  const distinguer = useDistinguer();
  const [survivante, absorbee] = gardee === a.id ? [a, b] : [b, a];
  const plan = useMemo(
    () =>
      planifierFusion({
        survivante,
        absorbee,
        choix,
        reunirLesContacts: true,
        lignes,
        signature: { par: '', canal: 'Fusion', le: maintenant },
      }),
    [survivante, absorbee, choix, lignes, maintenant],
  );
  const enVersion = ({ id, eTag }: Structure) => ({ id, eTag });
  const confirmer = () =>
    fusionner.mutate(
      {
        corps: {
          gardee: enVersion(survivante),
          absorbee: enVersion(absorbee),
          choix: Object.fromEntries(Object.entries(choix)),
          reunirLesContacts,
        },
      },
      {
        onSuccess: () => {
          annoncer(COMPARAISON.faite);
          allerEnsuite({ rubrique: RUBRIQUE, reste: 'fusions' });
        },
      },
    );
  const separer = () =>
    distinguer.mutate(
      { corps: { a: a.id, b: b.id, empreinte: empreinteDePaire(a, b) } },
      {
        onSuccess: () => {
          annoncer(DOUBLONS.distinctesFait);
          allerEnsuite({ rubrique: RUBRIQUE, reste: 'doublons' });
        },
      },
    );
  return (
    <>
      <Field label={COMPARAISON.garder} hint={COMPARAISON.garderAide}>
        <RadioGroup
          value={gardee}
          onChange={(_, { value }) => {
            setGardee(value);
            setChoix({});
          }}
        >
          {[a, b].map((fiche) => (
            <Radio
              key={fiche.id}
              value={fiche.id}
              label={`${[fiche.nom, fiche.commune].filter(Boolean).join(' · ')} (${COMPARAISON.etat(fiche.statut, fiche.verifieeLe)})`}
            />
          ))}
        </RadioGroup>
      </Field>
      {plan.ok ? (
        <>
          <ChampsCompares champs={plan.valeur.champs} choix={choix} changer={setChoix} />
          <section className={cadre.partie}>
            <Subtitle2 as="h2">{COMPARAISON.suites}</Subtitle2>
            <Suites plan={plan.valeur} />
            {plan.valeur.contactsReunis === 0 ? null : (
              <Checkbox
                checked={reunirLesContacts}
                onChange={(_, { checked }) => setReunir(checked === true)}
                label={COMPARAISON.contacts(plan.valeur.contactsReunis)}
              />
            )}
            <Text className={cadre.discret}>{COMPARAISON.liens}</Text>
            {illisibles === 0 ? null : (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>{COMPARAISON.illisibles(illisibles)}</MessageBarBody>
              </MessageBar>
            )}
          </section>
        </>
      ) : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{plan.refus.message}</MessageBarBody>
        </MessageBar>
      )}
      {fusionner.error == null ? null : (
        <Probleme erreur={fusionner.error} reessayer={confirmer} recharger={fusionner.reset} />
      )}
      {distinguer.error == null ? null : (
        <Probleme erreur={distinguer.error} reessayer={separer} recharger={distinguer.reset} />
      )}
      <div className={cadre.outils}>
        <BoutonCommande appearance="primary" enCours={fusionner.isPending} disabled={!plan.ok} onClick={confirmer}>
          {COMPARAISON.fusionner}
        </BoutonCommande>
        <BoutonCommande enCours={distinguer.isPending} onClick={separer}>
          {DOUBLONS.distinctes}
        </BoutonCommande>
      </div>
    </>
  );
}
