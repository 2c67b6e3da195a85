import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { simulerCampagne } from '../../../core/contrats/campagnes.ts';
import type { ReponseDe } from '../../../core/contrats/contrat.ts';
import { grouper } from '../../../core/grouper.ts';
import type { Campagne } from '../../../core/lists/campagnes.list.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { dateCourte, jourLong, nombre } from '../../../core/textes/francais.ts';
import { Chargement, Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useSimuler } from '../mutations.ts';
import { ESSAI } from '../textes.ts';
import { Abandon } from './Abandon.tsx';
import css from './campagnes.module.css';
import { EnAttente } from './EnAttente.tsx';
import { Lancement } from './Lancement.tsx';

interface EssaiProps {
  readonly campagne: Campagne;
  readonly maintenant: string;
  readonly modifier: () => void;
  readonly lancee: () => void;
}

/** The dry run, done as soon as a campaign that has not begun is shown; then, launching it. */
export function Essai({ campagne, maintenant, modifier, lancee }: EssaiProps) {
  const { mutate, data, error } = useSimuler();
  // The one before stays under the eyes while it is done again: what was opened in it stays open.
  const [vu, setVu] = useState<Reponse>();
  const essai = data ?? vu;
  const { id, eTag, etat, debut } = campagne;
  // The dry run of another version says nothing of this one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: run again when the row has changed.
  useEffect(() => mutate({ chemin: { id }, corps: {} }, { onSuccess: setVu }), [id, eTag]);
  const refaire = () => mutate({ chemin: { id }, corps: {} }, { onSuccess: setVu });
  const tarde = etat === 'Programmée' && aujourdhui(maintenant) > debut;
  if (error !== null) return <Probleme erreur={error} reessayer={refaire} />;
  if (essai === undefined) return <Chargement quoi={ESSAI.attente} />;
  return (
    <section className={cadre.partie} aria-label={ESSAI.titre}>
      <h2 className={cadre.sousTitre}>{ESSAI.titre}</h2>
      <p>{etat === 'Programmée' ? ESSAI.attend(debut) : ESSAI.intro}</p>
      {tarde ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{ESSAI.tarde}</MessageBarBody>
        </MessageBar>
      ) : null}
      <Nombres essai={essai} />
      {essai.avertissements.map((phrase) => (
        <MessageBar key={phrase} intent="warning" layout="multiline">
          <MessageBarBody>{phrase}</MessageBarBody>
        </MessageBar>
      ))}
      <Calendrier envois={essai.envois} />
      <Details campagne={campagne} essai={essai} />
      <div className={cadre.outils}>
        {etat === 'Préparation' && data !== undefined ? (
          <Lancement campagne={campagne} maintenant={maintenant} essai={data} lancee={lancee} refaire={refaire} />
        ) : null}
        <Button onClick={modifier}>{ESSAI.modifier}</Button>
        <Button appearance="subtle" onClick={refaire}>
          {ESSAI.refaire}
        </Button>
        <Abandon campagne={campagne} />
      </div>
    </section>
  );
}

type Reponse = ReponseDe<typeof simulerCampagne>;

function Nombres({ essai }: { readonly essai: Reponse }) {
  const { parCanal } = essai;
  return (
    <dl className={cadre.nombres}>
      {[
        [ESSAI.concernees(essai.concernees).replace(/^[\d\u202F]+\s/, ''), essai.concernees],
        [ESSAI.parCourriel, parCanal.Courriel],
        [ESSAI.parTelephone, parCanal.Téléphone],
        [ESSAI.parVisite, parCanal.Visite],
        [ESSAI.laissees, essai.laissees.length],
      ].map(([libelle, n]) => (
        <div key={libelle}>
          <dt>{libelle}</dt>
          <dd>{nombre(Number(n))}</dd>
        </div>
      ))}
    </dl>
  );
}

function Calendrier({ envois }: { readonly envois: Reponse['envois'] }) {
  const jours = [...grouper(envois, (e) => e.le)];
  if (jours.length === 0) return null;
  return (
    <table className={css.table}>
      <caption>{ESSAI.calendrier}</caption>
      <thead>
        <tr>
          <th scope="col">{ESSAI.jour}</th>
          <th scope="col">{ESSAI.premiers}</th>
          <th scope="col">{ESSAI.relances}</th>
        </tr>
      </thead>
      <tbody>
        {jours.map(([jour, duJour]) => (
          <tr key={jour}>
            <th scope="row">{jourLong(jour)}</th>
            <td>{nombre(duJour.filter((e) => e.relance === 0).length)}</td>
            <td>{nombre(duJour.filter((e) => e.relance > 0).length)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Details({ campagne, essai }: { readonly campagne: Campagne; readonly essai: Reponse }) {
  const listes = [
    { cle: 'telephoner', titre: ESSAI.telephoner(essai.aTelephoner.length), lignes: essai.aTelephoner },
    { cle: 'visiter', titre: ESSAI.visiter(essai.aVisiter.length), lignes: essai.aVisiter },
    { cle: 'laissees', titre: ESSAI.laissee(essai.laissees.length), lignes: essai.laissees },
  ].filter(({ lignes }) => lignes.length > 0);
  return (
    <Accordion multiple collapsible>
      {essai.exemples.map(({ titre, objet, paragraphes }) => (
        <AccordionItem key={titre} value={titre}>
          <AccordionHeader as="h3">{ESSAI.exemple(titre)}</AccordionHeader>
          <AccordionPanel>
            <div className={css.courriel}>
              <p>
                <strong>{ESSAI.objet}</strong>&nbsp;: {objet}
              </p>
              {paragraphes.map((p) => (
                <p key={p}>{p}</p>
              ))}
            </div>
          </AccordionPanel>
        </AccordionItem>
      ))}
      {essai.envois.length === 0 ? null : (
        <AccordionItem value="envois">
          <AccordionHeader as="h3">{ESSAI.quiRecoit(essai.envois.length)}</AccordionHeader>
          <AccordionPanel>
            <ul className={css.lignes}>
              {essai.envois.map((e) => (
                <li key={`${e.le} ${e.structure} ${e.relance}`}>
                  {dateCourte(e.le)}, {ESSAI.relance(e.relance)}&nbsp;: <strong>{e.nom}</strong>, {e.destinataire} (
                  {e.adresse})
                </li>
              ))}
            </ul>
          </AccordionPanel>
        </AccordionItem>
      )}
      {essai.enAttente.length === 0 ? null : (
        <AccordionItem value="attente">
          <AccordionHeader as="h3">{ESSAI.enAttente(essai.enAttente.length)}</AccordionHeader>
          <AccordionPanel>
            <EnAttente campagne={campagne} lignes={essai.enAttente} />
          </AccordionPanel>
        </AccordionItem>
      )}
      {listes.map(({ cle, titre, lignes }) => (
        <AccordionItem key={cle} value={cle}>
          <AccordionHeader as="h3">{titre}</AccordionHeader>
          <AccordionPanel>
            <ul className={css.lignes}>
              {lignes.map((l) => (
                <li key={l.structure}>
                  <strong>{l.nom}</strong>
                  {l.commune === undefined ? '' : `, ${l.commune}`}&nbsp;: {l.raison}
                </li>
              ))}
            </ul>
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}
