//! What can be wrong with a question, as a closed list: whoever shows it has the words in every language.

/// What is wrong with a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// Our own files: an id, tag or category that is not right.
    Label,
    /// The title has no end.
    OpenTitle,
    /// Braces that do not fit.
    Braces,
    /// No answers: a description.
    Description,
    /// An answer that only a person can mark.
    Essay,
    /// No question text.
    NoText,
    /// Answers in no form that is known.
    UnknownAnswers,
    /// Text before the first answer.
    TextBefore,
    /// More answers than a question may have.
    TooMany,
    /// An option or answer without text.
    EmptyAnswer,
    /// Too few options or pairs.
    TooFew,
    /// Every option is right.
    AllRight,
    /// No option or answer is right.
    NoneRight,
    /// The right options do not add to 100 %.
    Weights,
    /// No weight from -100 to 100.
    BadWeight,
    /// A pair without its two sides.
    HalfPair,
    /// The same item twice on the left.
    TwiceLeft,
    /// Not a number.
    NotANumber,
    /// A range that ends before it begins, or a tolerance below zero.
    BadRange,
    /// More than one feedback for all other numbers.
    TwiceOtherwise,
    /// A text that is too long.
    TooLong,
    /// A kind of question that is not known here.
    UnknownKind,
    /// Not the format that was expected.
    Unreadable,
}

impl Fault {
    /// All of them.
    pub const ALL: [Self; 23] = [
        Self::Label,
        Self::OpenTitle,
        Self::Braces,
        Self::Description,
        Self::Essay,
        Self::NoText,
        Self::UnknownAnswers,
        Self::TextBefore,
        Self::TooMany,
        Self::EmptyAnswer,
        Self::TooFew,
        Self::AllRight,
        Self::NoneRight,
        Self::Weights,
        Self::BadWeight,
        Self::HalfPair,
        Self::TwiceLeft,
        Self::NotANumber,
        Self::BadRange,
        Self::TwiceOtherwise,
        Self::TooLong,
        Self::UnknownKind,
        Self::Unreadable,
    ];

    /// Its name, as the keys of words end with it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Label => "label",
            Self::OpenTitle => "open-title",
            Self::Braces => "braces",
            Self::Description => "description",
            Self::Essay => "essay",
            Self::NoText => "no-text",
            Self::UnknownAnswers => "unknown-answers",
            Self::TextBefore => "text-before",
            Self::TooMany => "too-many",
            Self::EmptyAnswer => "empty-answer",
            Self::TooFew => "too-few",
            Self::AllRight => "all-right",
            Self::NoneRight => "none-right",
            Self::Weights => "weights",
            Self::BadWeight => "bad-weight",
            Self::HalfPair => "half-pair",
            Self::TwiceLeft => "twice-left",
            Self::NotANumber => "not-a-number",
            Self::BadRange => "bad-range",
            Self::TwiceOtherwise => "twice-otherwise",
            Self::TooLong => "too-long",
            Self::UnknownKind => "unknown-kind",
            Self::Unreadable => "unreadable",
        }
    }
}
