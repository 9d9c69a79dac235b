import type { cli as source } from '../en/cli.ts';

export const cli: Record<keyof typeof source, string> = {
  'cli.init-intro':
    'Esto empieza una organización en {where}. Son cinco preguntas. No se crea nada hasta que hayas respondido la última.',
  'cli.ask-organisation': 'Nombre de la organización',
  'cli.ask-locales': 'Idiomas del sitio, el primero es el principal ({known})',
  'cli.ask-admin-name': 'Nombre de la primera persona que administra',
  'cli.ask-admin-email': 'Correo electrónico de esa persona',
  'cli.ask-passphrase':
    'Frase de acceso de esa persona: al menos {least} caracteres; sirven cuatro o cinco palabras que no formen ningún dicho. Con ella se entra en la oficina y se abre lo que está sellado',
  'cli.ask-passphrase-again': 'La misma frase de acceso otra vez',
  'cli.passphrases-differ': 'Las dos no son iguales. Vuelve a intentarlo.',
  'cli.missing':
    'Falta {flags}, y no hay terminal donde preguntar. Dalo como opción; «alzavoz init --help» enseña cómo.',
  'cli.organisation-empty': 'La organización necesita un nombre de {most} caracteres como máximo.',
  'cli.name-empty': 'Quien administra necesita un nombre de {most} caracteres como máximo.',
  'cli.locales-unknown': 'Elige entre {known}, con comas: «{given}» no está entre ellos.',
  'cli.email-bad': '«{given}» no es un correo electrónico al que se pueda escribir.',
  'cli.passphrase-too-short': 'La frase de acceso es demasiado corta: necesita al menos {least} caracteres.',
  'cli.passphrase-too-long': 'La frase de acceso es demasiado larga: el máximo son 1024 bytes.',
  'cli.passphrase-too-common':
    'Esa frase de acceso es una de las primeras que cualquiera probaría. Toma palabras que no tengan que ver con nada.',
  'cli.passphrase-unreadable': 'No se puede leer el archivo de la frase de acceso {file}: {reason}',
  'cli.organisation-exists': 'En {where} ya hay una organización. No se cambió nada.',
  'cli.records-without-organisation':
    'En {where} hay expedientes, pero no la organización a la que pertenecen: quizá se restauró solo una parte de una copia. No se cambió nada. Restaura la copia entera o elige otro lugar.',
  'cli.cancelled': 'Detenido. No se creó nada.',
  'cli.making': 'Creando las llaves …',
  'cli.founded': '{organisation} queda fundada.',
  'cli.recovery-title': 'LLAVE DE RECUPERACIÓN',
  'cli.recovery-advice':
    'Esta llave abre todo lo sellado si se pierden todas las frases de acceso. Se muestra ahora y nunca más, y no guardamos copia.\n\n1. Imprímela o escríbela a mano, dos veces. La O es cero, la I y la L son uno; el último signo detecta errores al teclear.\n2. Guarda las dos copias por separado, en dos lugares seguros, lejos de esta máquina.\n3. Quien la tiene puede leer los expedientes. No la fotografíes, no la envíes por correo ni la guardes en un archivo.',
  'cli.give-none': 'Nadie pide una llave. Primero se pide en la oficina, en «Llaves».',
  'cli.give-which': '¿Para quién es? Un número del 1 al {count}',
  'cli.give-not-in-list': 'Ese número no está en la lista. No se cambió nada.',
  'cli.give-speak':
    'Habla con {name}: en persona, o por una llamada en la que reconozcas la voz. Que te lea las treinta cifras de su llave.',
  'cli.give-recovery': 'La llave de recuperación, tal como está en el papel',
  'cli.give-recovery-wrong': 'No es la llave de recuperación de esta organización. No se cambió nada.',
  'cli.give-cancelled': 'Detenido. No se cambió nada.',
  'cli.give-done': '{name} ya tiene una llave: al entrar con su frase de acceso se abren los expedientes.',
  'cli.next': 'Inicia el sitio y la oficina con «alzavoz serve» y después entra en {desk} como {email}.',
};
