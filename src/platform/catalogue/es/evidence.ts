/** The desk: what was brought to cases, whose hands it went through, and how it is opened. */
export const evidence = {
  'casework.evidence': 'Evidencia',
  'casework.file': 'Archivo',
  'casework.receive': 'Recibir un archivo',
  'casework.receive-do': 'Cifrarlo y guardarlo',
  'casework.receive-lead':
    'Imágenes, sonido, video, documentos y texto, hasta {most, number} MB. Programas y tipos desconocidos no se aceptan. El archivo se cifra con una llave propia; su huella muestra después que nada cambió.',
  'casework.evidence-lead':
    'Los originales se guardan cifrados, hasta {most, number} MB cada uno. Cada vez que alguien abre uno se anota, con el motivo.',
  'casework.evidence-table-lead': 'Lo que se trajo a los casos en que estás. Aquí no se abre nada.',
  'casework.evidence-table-none':
    'No se ha traído nada a ningún caso tuyo. La evidencia se recibe en la página de un caso.',
  'casework.evidence-count': '{count, plural, one {Una pieza de evidencia} other {# piezas de evidencia}}',
  'casework.evidence-kind': 'Tipo',
  'casework.evidence-size': 'Tamaño',
  'casework.evidence-received': 'Recibida (UTC)',
  'casework.evidence-by': 'Recibida por',
  'casework.evidence-opened': 'Veces abierta',
  'casework.evidence-find': 'Buscar evidencia',
  'casework.evidence-find-help': 'Por palabras de lo que es, de su nombre o del título de su caso.',
  'casework.evidence-within': 'En los últimos {days} días',
  'casework.evidence-by-me': 'Yo',
  'casework.evidence-by-others': 'Otra persona',
  'casework.no-evidence': 'Aún no se ha traído nada a este caso.',
  'casework.evidence-about': 'Qué es',
  'casework.evidence-about-help':
    'Para que alguien del equipo sepa qué esperar antes de abrirlo: qué muestra y qué tan duro es de ver.',
  'casework.custody': 'Por qué manos pasó',
  'casework.custody-help': 'De quien lo hizo a quien lo trajo. El último paso, a ti, se escribe solo.',
  'casework.more-hand': 'Otra mano',
  'casework.hand-who': 'Quién lo tenía',
  'casework.hand-how': 'Cómo se entregó',
  'casework.hand-how-help': '«En una memoria, en persona», «por correo cifrado».',
  'casework.file-missing': 'Elige un archivo.',
  'casework.file-again': 'Hay que elegir el archivo de nuevo: los navegadores no lo guardan.',
  'casework.file-empty': 'El archivo está vacío.',
  'casework.file-too-large':
    'El archivo es demasiado grande. Un video más largo se corta, o se guarda en un disco propio que se describe aquí.',
  'casework.file-kind-not-taken':
    'Este tipo de archivo no se acepta: por sus primeros bytes no es imagen, sonido, video, documento ni texto.',
  'casework.kind-picture': 'Imagen',
  'casework.kind-document': 'Documento',
  'casework.kind-text': 'Texto',
  'casework.kind-sound': 'Sonido',
  'casework.kind-film': 'Grabación de video',
  'casework.received': '{name} lo recibió, {time} (UTC)',
  'casework.came-as': 'Llegó como',
  'casework.sealed-here': 'recibido y cifrado aquí',
  'casework.opened-by': 'Abierto por',
  'casework.never-opened': 'Nadie lo ha abierto.',
  'casework.opened-original': 'el original',
  'casework.opened-working-copy': 'una copia de trabajo',
  'casework.content-note': 'Antes de abrirlo',
  'casework.content-note-more':
    'Puede ser duro de ver u oír. No tienes que hacerlo a solas, ni ahora. Que lo abriste queda anotado, con tu motivo, para el equipo del caso.',
  'casework.why': 'Por qué lo abres',
  'casework.no-reason': 'Sin un motivo no se abre.',
  'casework.evidence-damaged':
    'El archivo en el disco no es el que se recibió, o ya no está. Avisa a quien guarda las copias.',
  'casework.not-a-picture': 'Esta imagen no se abre. El original se puede guardar.',
  'casework.open-copy': 'Ver una copia de trabajo',
  'casework.open-copy-more': 'Primero borrosa, y sin el lugar, la hora ni el aparato que venían con ella.',
  'casework.save-original': 'Guardar el original',
  'casework.save-original-more':
    'Para una máquina reservada a eso: se guarda, nunca se muestra aquí, con un nombre que no dice nada.',
  'casework.opened-played': 'reproducido aquí',
  'casework.not-played':
    'Los navegadores no reproducen este tipo de grabación. Guarda el original y ábrelo en un equipo destinado a eso.',
  'casework.play-sound': 'Escuchar aquí',
  'casework.play-sound-more':
    'Primero sin sonido. Nada se carga antes de que pulses reproducir, y se le pide al navegador que no guarde nada.',
  'casework.play-film': 'Ver aquí',
  'casework.play-film-more':
    'Primero borroso y sin sonido. Nada se carga antes de que pulses reproducir, y se le pide al navegador que no guarde nada.',
  'casework.unveil-film': 'Mostrar el video con claridad',
  'casework.played-muted': 'Sin sonido: el reproductor permite activarlo.',
  'casework.played-stripped':
    'Una copia de trabajo: se quitó lo que la grabadora escribió al lado (lugar, hora, aparato, nombres). Lo que se ve y se oye queda como está.',
  'casework.played-as-came':
    'Tal como llegó: de este tipo de archivo no se pudo quitar lo que la grabadora escribió al lado (lugar, hora, aparato, nombres). No entregues nada de esto desde aquí.',
  'casework.played-time':
    'Solo se puede reproducir en esta sesión. Diez minutos después de la última vez pide de nuevo un motivo.',
  'casework.plays-not': 'Si no se reproduce',
  'casework.plays-not-more':
    'Los navegadores no conocen todo lo que hacen las grabadoras. Guarda el original y ábrelo en un equipo destinado a eso.',
  'casework.unveil': 'Mostrarla con claridad',
  'casework.copy-alt': 'Copia de trabajo',
  'casework.copy-note': 'Se puede ver durante diez minutos, solo en esta sesión, y después pide de nuevo un motivo.',
};
