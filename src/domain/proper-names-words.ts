const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Small words within a name, folded. */
export const PARTICLES = setOf(
  'de del della di da do dos das du des d la las le les los lo van von vom zu zur der den ter ten af av el al bin bint ben ibn abu abd ' +
    'umm san santa y e i und ap mac st',
);

/** Words of English, Spanish and French that begin sentences, folded: no text need be long for them to be known. */
export const LITTLE_WORDS = setOf(
  'a about above after again against all almost along already also although always am among an and another any anyone are as ask at away back be ' +
    'because been before behind being below between both but by came can come could day days did do does done down during each either ' +
    'else enough even ever every everyone everything few first five for four from get give given go had half has have he her here hers him ' +
    'his how however i if in inside instead into is it its just keep last later least less like little long made make many may me ' +
    'meanwhile men might more most much must my near neither never new next no nobody none nor not nothing now of off often on ' +
    'once one only or other others our out outside over own part people perhaps please put read rather said same say see seven several she ' +
    'should since six so some someone something soon still such take ten than thank that the their them then there these they this those ' +
    'three through to today together tomorrow too toward two under until up upon us very was we were what when where whether which while who ' +
    'whoever whom whose why will with within without women would write yes yesterday yet you young your ' +
    'mr mrs ms dr prof don dona senor senora sr sra lic ing monsieur madame mme ' +
    'ademas ahora ahi al algo alguien algun alguna algunas algunos alli ante antes apenas aqui asi aun aunque ayer bajo bien cada casi ' +
    'cerca como con contra cual cuando cuanto cuatro cuya cuyo dado de debe decia dentro desde despues dia dias dice dijo donde dos durante el ella ellas ellos ' +
    'en entonces entre era eran es esa esas ese eso esos esta estaba estan estas este esto estos estoy fue fueron gracias ha habia hace hacia hacer han ' +
    'hasta hay hoy incluso junto la las le les lo los luego mas me mediante mi mientras mis mucha muchas mucho muchos muy nada nadie ni ningun ninguna no nos ' +
    'nosotras nosotros nuestra nuestras nuestro nuestros nunca o otra otras otro otros para pero poco por porque pronto pues que quien quienes quiza quizas se sea segun ' +
    'ser si sido siempre sin sino sobre solo son su sus tal tambien tampoco tan tanto te tenia tiene tienen todas todavia todo todos tras tres tu tus ' +
    'un una unas uno unos usted y ya yo ' +
    'afin ainsi alors apres au aucun aucune aujourdhui aussi aussitot autant autour autre autres aux avant avec avoir beaucoup bien car ce ceci cela celle celles ' +
    'celui cependant certains ces cet cette ceux chaque chez ci comme comment contre dans de deja depuis derriere des deux devant dix donc dont du durant elle ' +
    'elles en encore enfin ensemble ensuite entre est et etaient etait etre eux fait faut ici il ils jamais je la le les leur leurs lors lorsque lui ma ' +
    'mais malgre me meme merci mes mon ne ni nos notre nous on ont ou par parce parfois parmi pas pendant personne peu peut plus plusieurs ' +
    'plutot pour pourquoi pourtant pres puis puisque qu quand que quel quelle quelles quelquun quelquune quelque quelques quels qui quoi rien sa sans sauf se selon sept ses seul seule si six ' +
    'son sont souvent sous sur ta tandis tant te tes ton tous tout toute toutes tres trois tu un une vers voici voila vos votre vous',
);
